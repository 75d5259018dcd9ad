package org.mqttcourse.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @Test
  void understandsShortFlags() throws Exception {
    Arguments arguments = pub("-t a/b -m hi -q 2 -r -i bob");
    assertEquals(List.of("a/b"), arguments.values(Flag.TOPIC));
    assertEquals(Optional.of("hi"), arguments.value(Flag.MESSAGE));
    assertEquals(2, arguments.qos(Flag.QOS));
    assertTrue(arguments.has(Flag.RETAIN));
    assertEquals(Optional.of("bob"), arguments.value(Flag.NAME));
  }

  @Test
  void understandsLongFlags() throws Exception {
    Arguments arguments =
        pub("--topic a --null-message --qos 1 --retain --id bob --keepalive 5 --username u --pw p");
    assertTrue(arguments.has(Flag.NOTHING));
    assertEquals(Optional.of(5), arguments.number(Flag.KEEP_ALIVE, 0, 9));
    assertEquals(Optional.of("u"), arguments.value(Flag.USER));
    assertEquals(Optional.of("p"), arguments.value(Flag.PASSWORD));
  }

  @Test
  void takesSeveralFiltersForOneSubscription() throws Exception {
    Arguments arguments =
        parse(new SubCommand(), "-t a -t b/# --verbose --count 2 --disable-clean-session");
    assertEquals(List.of("a", "b/#"), arguments.required(Flag.FILTERS));
    assertTrue(arguments.has(Flag.VERBOSE));
    assertTrue(arguments.has(Flag.KEEP_SESSION));
  }

  @Test
  void takesAMessageThatLooksLikeAnOption() throws Exception {
    assertEquals(Optional.of("-r"), pub("-t a -m -r").value(Flag.MESSAGE));
    assertEquals(Optional.of("-5"), pub("-t a -m -5").value(Flag.MESSAGE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-t a --qso 1 | Did you mean --qos?",
        "-t a -Q 1 | Did you mean -q?",
        "-t a --retian | Did you mean --retain?",
        "-t a -z | It takes: pub -t TOPIC",
        "-t a -q1 | -q 1, not -q1",
        "-t a --qos=1 | --qos 1, not --qos=1",
        "-h localhost | Leave -h out",
        "-t | -t needs a value",
        "-t -m hi | -t needs a value",
        "-t a -t b | -t is given twice",
        "-t a -m Hello class | -m \"Hello class\"",
        "a/b hi | can't place 'a/b': -i goes before a name, -t before a topic. Try: pub -t",
      })
  void saysWhatToTypeInstead(String line, String expected) {
    String message = assertThrows(PlaygroundException.class, () -> pub(line)).getMessage();
    assertTrue(message.contains(expected), message);
  }

  @ParameterizedTest
  @CsvSource({"3", "-1", "one", "''", "1.0"})
  void refusesAQosOtherThanZeroToTwo(String qos) throws Exception {
    Arguments arguments = Arguments.parse(new PubCommand().usage(), List.of("-t", "a", "-q", qos));
    String message =
        assertThrows(PlaygroundException.class, () -> arguments.qos(Flag.QOS)).getMessage();
    assertTrue(message.contains("QoS is 0, 1 or 2, not '" + qos + "'"), message);
  }

  @ParameterizedTest
  @CsvSource({"0", "x", "99999999999"})
  void refusesACountThatIsNone(String count) throws Exception {
    Arguments arguments = parse(new SubCommand(), "-t a -C " + count);
    String message =
        assertThrows(PlaygroundException.class, () -> arguments.number(Flag.COUNT, 1, 100))
            .getMessage();
    assertTrue(message.contains("-C takes a number from 1 to 100, not '" + count), message);
  }

  @Test
  void showsAnExampleWhereSomethingIsMissing() throws Exception {
    Arguments arguments = pub("-m hi");
    String message =
        assertThrows(PlaygroundException.class, () -> arguments.required(Flag.TOPIC)).getMessage();
    assertEquals("pub needs -t TOPIC, as in: pub -t test/all -m \"Hello class!\"", message);
  }

  private static Arguments pub(String line) throws PlaygroundException {
    return parse(new PubCommand(), line);
  }

  private static Arguments parse(Command command, String line) throws PlaygroundException {
    return Arguments.parse(command.usage(), Playground.split(line, Map.of()));
  }
}
