package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Will;
import presence.PresenceCheck;

class PresenceCheckTest {
  private static final String TOPIC = "pier/ferry";
  private static final String ORDERS = "ferry/orders";
  private static final Bytes OFFLINE = Bytes.utf8("offline");
  private static final Will WILL = new Will(TOPIC, OFFLINE, 1, true);

  private final PresenceCheck check = new PresenceCheck();

  private HandMade ferry() {
    return HandMade.evidence(check.sample());
  }

  private static HandMade connects(HandMade evidence) {
    return evidence.connects(true, Optional.of(WILL));
  }

  private static HandMade says(HandMade evidence, String text, boolean retain) {
    return evidence.sends(new Publish(TOPIC, Bytes.utf8(text), 1, retain, false, 9));
  }

  private static HandMade arrives(HandMade evidence) {
    return says(connects(evidence).subscribes(ORDERS, 1), "online", true);
  }

  private static HandMade kicked(HandMade evidence) {
    return evidence
        .gets(new Event.Fault(Event.Fault.Kind.KICKED, Optional.empty(), "kick"))
        .gets(new Event.Closed(Event.Side.BROKER));
  }

  /** The first run up to its order, heard on its second connection. */
  private HandMade moors() {
    return hears(arrives(kicked(arrives(ferry()))), "moor");
  }

  private static HandMade hears(HandMade evidence, String order) {
    return evidence.hears(ORDERS, Bytes.utf8(order), 0);
  }

  private HandMade moored() {
    return says(moors(), "offline", true).leaves().exits();
  }

  private String sinks(HandMade evidence) {
    return evidence.vanishes().ends(new Ending.Exited(1)).judgedBy(check);
  }

  private HandMade sinking() {
    return hears(arrives(moored()), "sink");
  }

  @Test
  void passesAllThreeWaysToGoOffline() {
    assertEquals("PASS", sinks(sinking()));
  }

  @Test
  void namesASinkingThatIsAGoodbye() {
    assertEquals("sinks-politely", sinks(says(sinking(), "offline", true)));
    assertEquals("sinks-politely", sinks(sinking().sends(new Disconnect())));
    assertEquals("never-sinks", sinking().hangs().judgedBy(check));
  }

  @Test
  void namesALeavingWithoutAWord() {
    assertEquals("no-goodbye", sinks(hears(arrives(moors().leaves().exits()), "sink")));
    HandMade silent = says(moors(), "offline", true).vanishes().exits();
    assertEquals("never-disconnects", sinks(hears(arrives(silent), "sink")));
    HandMade babbling = says(says(moors(), "offline", true), "online", true).leaves().exits();
    assertEquals("mixed-up", sinks(hears(arrives(babbling), "sink")));
  }

  @Test
  void namesWhatIsMissingAfterTheBreak() {
    HandMade mute = connects(kicked(arrives(ferry()))).subscribes(ORDERS, 1);
    assertEquals("online-not-said-again", mute.leaves().exits().judgedBy(check));
    HandMade deaf = says(connects(kicked(arrives(ferry()))), "online", true);
    assertEquals("deaf-afterwards", deaf.hangs().judgedBy(check));
    assertEquals("never-comes-back", kicked(arrives(ferry())).hangs().judgedBy(check));
  }

  @Test
  void namesAProgramThatDoesNotWaitForItsOrders() {
    HandMade hasty = says(arrives(kicked(arrives(ferry()))), "offline", true).leaves().exits();
    assertEquals("leaves-too-early", sinks(hears(arrives(hasty), "sink")));
    assertEquals("leaves-too-early", sinks(arrives(moored())));
  }

  @Test
  void namesWhatIsWrongWithTheWill() {
    assertEquals("no-will", ferry().connects().subscribes(ORDERS, 1).hangs().judgedBy(check));
    assertEquals("will-unretained", left(new Will(TOPIC, OFFLINE, 1, false)));
    assertEquals("will-qos", left(new Will(TOPIC, OFFLINE, 0, true)));
    assertEquals("will-elsewhere", left(new Will(ORDERS, OFFLINE, 1, true)));
    assertEquals("other-will", left(new Will(TOPIC, Bytes.utf8("Offline"), 1, true)));
  }

  private String left(Will will) {
    HandMade evidence = ferry().connects(true, Optional.of(will)).subscribes(ORDERS, 1);
    return evidence.hangs().judgedBy(check);
  }

  @Test
  void namesWhatIsWrongWithAMessage() {
    HandMade unretained = says(connects(ferry()).subscribes(ORDERS, 1), "online", false);
    assertEquals("not-retained", unretained.hangs().judgedBy(check));
    HandMade shouting = says(connects(ferry()).subscribes(ORDERS, 1), "ONLINE", true);
    assertEquals("other-text", shouting.hangs().judgedBy(check));
    HandMade elsewhere = arrives(ferry()).publishes(ORDERS, "online", 1);
    assertEquals("wrong-topic", elsewhere.hangs().judgedBy(check));
    HandMade mute = connects(ferry()).subscribes(ORDERS, 1);
    assertEquals("never-online", mute.hangs().judgedBy(check));
  }

  @Test
  void marksThePacketThatDecides() {
    HandMade mute = connects(kicked(arrives(ferry()))).subscribes(ORDERS, 1);
    assertEquals("ConnAck 11", mute.leaves().exits().markedBy(check));
    HandMade polite = sinking().leaves().ends(new Ending.Exited(0));
    assertEquals("Disconnect 26", polite.markedBy(check));
  }
}
