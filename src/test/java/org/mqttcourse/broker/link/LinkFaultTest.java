package org.mqttcourse.broker.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.broker.link.LinkFault.Action;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;

class LinkFaultTest {
  @Test
  void dropsTheNextPacketOfAKind() {
    LinkFault fault = LinkFault.parse("drop next puback");
    assertEquals(Action.DROP, fault.action());
    assertEquals(Which.next(1), fault.which());
    assertEquals(Optional.of("PUBACK"), fault.packets().name());
    assertEquals("drop next puback", fault.text());
    assertTrue(fault.needsANetworkWithoutTcp());
  }

  @Test
  void dropsByChance() {
    LinkFault fault = LinkFault.parse("drop 20% publishes up seed 7");
    assertEquals(Which.percent(20), fault.which());
    assertEquals(Optional.of(Direction.TO_BROKER), fault.direction());
    assertEquals(OptionalLong.of(7), fault.seed());
    assertEquals("drop 20% publishes up", fault.text());
  }

  @Test
  void looksIntoAPublish() {
    LinkFault fault = LinkFault.parse("drop publish where topic=home/+/temp qos=1");
    assertEquals(Map.of("topic", "home/+/temp", "qos", "1"), fault.packets().where());
    assertTrue(fault.packets().matches(publish("home/kitchen/temp", 1)));
    assertFalse(fault.packets().matches(publish("home/kitchen/temp", 0)));
    assertFalse(fault.packets().matches(publish("home/temp", 1)));
    assertFalse(fault.packets().matches(new Packet.PubAck(1)));
  }

  @Test
  void knowsAPacketByItsIdentifier() {
    PacketPattern pattern = LinkFault.parse("drop puback where id=3").packets();
    assertTrue(pattern.matches(new Packet.PubAck(3)));
    assertFalse(pattern.matches(new Packet.PubAck(4)));
    assertFalse(pattern.matches(new Packet.PubRec(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "delay 300ms, 300, 0",
    "delay 2s, 2000, 0",
    "delay 0.5s publish, 500, 0",
    "delay 300ms ±100ms, 300, 100",
    "delay 300ms±100ms, 300, 100",
    "delay 300ms +-100ms, 300, 100",
    "delay 300ms +/- 0.1s down, 300, 100"
  })
  void delaysForSomeTime(String text, int delay, int jitter) {
    LinkFault fault = LinkFault.parse(text);
    assertEquals(Duration.ofMillis(delay), fault.delay());
    assertEquals(Duration.ofMillis(jitter), fault.jitter());
    assertFalse(fault.needsANetworkWithoutTcp());
  }

  @ParameterizedTest
  @CsvSource({"slow 1kB/s,1000", "slow 500B/s,500", "slow 2MB/s,2000000", "slow 1.5KB/s up,1500"})
  void slowsDownToARate(String text, int rate) {
    assertEquals(rate, LinkFault.parse(text).bytesPerSecond());
  }

  @ParameterizedTest
  @CsvSource({
    "cut,CUT",
    "cut before next puback,CUT_BEFORE",
    "cut after every 10th publish,CUT_AFTER",
    "cut before 5%,CUT_BEFORE",
    "duplicate next publish,DUPLICATE",
    "reorder,REORDER",
    "freeze down,FREEZE"
  })
  void knowsWhatCanBeDone(String text, Action action) {
    assertEquals(action, LinkFault.parse(text).action());
  }

  @Test
  void reordersMessagesUnlessToldOtherwise() {
    assertEquals(Optional.of("PUBLISH"), LinkFault.parse("reorder").packets().name());
    assertEquals(Which.next(3), LinkFault.parse("drop next 3 messages").which());
  }

  @Test
  void takesAPayloadWithSpacesInOneWord() {
    LinkFault fault =
        LinkFault.parse(List.of("drop", "publish", "where", "payload=Hello class", "qos=1"));
    assertEquals("drop publish where \"payload=Hello class\" qos=1", fault.text());
    Packet heard = new Packet.Publish("a", Bytes.utf8("Hello class"), 1, false, false, 1);
    assertTrue(fault.packets().matches(heard));
    Packet other = new Packet.Publish("a", Bytes.utf8("Hello"), 1, false, false, 1);
    assertFalse(fault.packets().matches(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|What shall happen?",
        "burn it|can't 'burn'. It can drop",
        "drop|drop what? As in: drop next publish",
        "drop next pubak|'pubak' is no packet",
        "drop 120%|at most 100%",
        "drop 0%|More than 0%",
        "drop next 0 publish|begins with 1",
        "drop next 20%|Choose one: next, every",
        "drop publish where|Where what?",
        "drop publish where colour=red|has no 'colour'",
        "drop publish where topic=a/#/b|no filter",
        "delay|How long?",
        "delay soon|'soon' is no time",
        "delay 700s|longest delay",
        "delay 100ms ±200ms|before it was sent",
        "drop next puback ±1s|goes with delay",
        "slow|How slow?",
        "slow down|How slow?",
        "slow much|'much' is no speed",
        "slow 1GB/s|'1GB/s' is no speed",
        "slow 0B/s|as slow as 1B/s",
        "cut now|before or after",
        "cut before puback|Which one?",
        "freeze publish|name none",
        "drop 5% seed x|Behind seed stands a number",
        "drop publish puback|publish or puback?",
        "freeze up down|One way at a time",
        "drop 5% seed|Which number?"
      })
  void saysWhatIsWrong(String text, String complaint) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> LinkFault.parse(text)).getMessage();
    assertTrue(message.contains(complaint), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop",
        "duplicate",
        "drop publish where",
        "delay",
        "delay soon",
        "slow",
        "freeze publish",
        "slow 1kB/s publish",
        "cut now",
        "cut before puback",
        "drop next 3 20%",
        "drop next puback ±1s",
        "drop 0%"
      })
  void understandsItsOwnExamples(String wrong) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> LinkFault.parse(wrong)).getMessage();
    String example = message.substring(message.lastIndexOf(':') + 1);
    if (message.contains("such as ")) {
      example = "delay " + message.replaceAll(".*such as (\\w+).*", "$1");
    } else if (message.contains("as in")) {
      example = message.substring(message.lastIndexOf("as in") + "as in:".length());
    }

    assertFalse(LinkFault.parse(example).text().isEmpty(), message);
  }

  private static Packet.Publish publish(String topic, int qos) {
    return new Packet.Publish(topic, Bytes.utf8("x"), qos, false, false, qos);
  }
}
