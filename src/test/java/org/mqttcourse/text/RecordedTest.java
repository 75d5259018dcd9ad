package org.mqttcourse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reasons for a refusal: recorded in English, read in the reader's language. */
class RecordedTest {
  private static final Path BROKER = Path.of("src/main/java/org/mqttcourse/broker");
  private static final String AREA = "reason.";
  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}[^%]* \\p{L}{2,}");
  private static final Pattern PRINTED = Pattern.compile("%[,.0-9]*[sdf]");

  /** Where it is said why a connection ends. */
  private static final Set<String> SAY_REASONS =
      Set.of(
          "Admission.java",
          "ConnectFirst.java",
          "ConnectReader.java",
          "Deliveries.java",
          "EngineBridge.java",
          "FrameCutter.java",
          "KeepAlive.java",
          "Lane.java",
          "Lobby.java",
          "MalformedPacketException.java",
          "MalformedPackets.java",
          "PacketFields.java",
          "PacketReader.java",
          "Relay.java",
          "SubscriptionLimit.java",
          "TlsFailures.java",
          "TopicLimits.java");

  private final Texts english = Texts.english();
  private final Texts german = Texts.in("de");

  private String again(String words) {
    return german.again(AREA, words);
  }

  @Test
  void knowsWhatTheBrokerSays() {
    assertEquals(
        "ein PUBLISH geht an ein einziges Topic: ohne + und # im Namen, Abschnitt 3.3.2.1",
        again("a PUBLISH goes to one topic: no + and no # in its name, section 3.3.2.1"));
    assertEquals(
        "der Benutzername in diesem CONNECT ist kein gültiges UTF-8, Abschnitt 1.5.3",
        again("the user name of this CONNECT is not valid UTF-8, section 1.5.3"));
    assertEquals(
        "der Broker hat etwas gesendet, was nicht zu lesen ist: dieses SUBACK endet mitten in"
            + " einem Feld, Abschnitt 2.2.3",
        again(
            "the broker sent what can't be read: this SUBACK ends in the middle of a field,"
                + " section 2.2.3"));
  }

  @Test
  void leavesAloneWhatSomebodyElseSays() {
    assertEquals("kicked out for {0} bytes", again("kicked out for {0} bytes"));
    assertEquals("no topic {0}", english.again(AREA, "no topic {0}"));
  }

  @Test
  void findsEachTextAgain() {
    for (String key : english.keys(AREA)) {
      Object[] some = {"17", "PUBACK", "2,000"};
      assertEquals(german.of(key, some), again(english.of(key, some)), key);
    }
  }

  @Test
  void hasAFormForEachReasonInTheSource() throws IOException {
    List<String> forms = english.keys(AREA).stream().map(key -> english.of(key)).toList();
    Set<String> unknown = new TreeSet<>();
    int known = 0;
    for (SourceTexts.Literal literal : SourceTexts.in(BROKER)) {
      if (SAY_REASONS.contains(literal.file()) && TWO_WORDS.matcher(literal.text()).find()) {
        for (String part : PRINTED.split(literal.text())) {
          known++;
          if (forms.stream().noneMatch(form -> form.contains(part))) {
            unknown.add(literal.place() + ": " + part);
          }
        }
      }
    }
    assertEquals(Set.of(), unknown);
    assertTrue(known > 40, "" + known);
  }
}
