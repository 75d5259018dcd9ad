package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.ChatCheck;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

class ChatCheckTest {
  private final ChatCheck check = new ChatCheck();
  private final Values values = check.draw(new Random(5));
  private final String room = values.get("room");
  private final HandMade evidence = HandMade.evidence(values);

  private String message(String text) {
    JsonObject json = new JsonObject();
    json.addProperty("name", values.get("name"));
    if (text != null) {
      json.addProperty("text", text);
    }
    return json.toString();
  }

  private HandMade comes(boolean will) {
    Packet.Will leave = new Packet.Will(room + "/leaves", Bytes.utf8(message(null)), 1, false);
    return evidence
        .connects(true, will ? Optional.of(leave) : Optional.empty())
        .subscribes(room + "/+", 1)
        .publishes(room + "/joins", message(null), 1);
  }

  private HandMade speaks() {
    return evidence
        .publishes(room + "/says", message(values.get("typed0")), 1)
        .publishes(room + "/says", message(values.get("typed1")), 1);
  }

  private HandMade hears() {
    String friend = values.get("friend");
    return evidence
        .prints(friend + " joins")
        .prints(friend + ": " + values.get("heard0"))
        .prints(friend + ": " + values.get("heard1"))
        .prints(friend + " leaves");
  }

  private HandMade quits() {
    return evidence.publishes(room + "/leaves", message(null), 1).leaves();
  }

  private String verdict() {
    return evidence.exits().judgedBy(check);
  }

  @Test
  void passesAWholeChat() {
    comes(true);
    hears();
    speaks();
    quits();
    assertEquals("PASS", verdict());
  }

  @Test
  void namesWhoJoinsBeforeItListens() {
    Packet.Will leave = new Packet.Will(room + "/leaves", Bytes.utf8(message(null)), 1, false);
    evidence
        .connects(true, Optional.of(leave))
        .publishes(room + "/joins", message(null), 1)
        .subscribes(room + "/+", 1);
    hears();
    speaks();
    quits();
    assertEquals("joins-too-soon", verdict());
  }

  @Test
  void namesAMissingWill() {
    comes(false);
    hears();
    speaks();
    quits();
    assertEquals("no-leave-when-it-dies", verdict());
  }

  @Test
  void namesSilenceOnLeaving() {
    comes(true);
    hears();
    speaks();
    evidence.leaves();
    assertEquals("no-leave", verdict());
  }

  @Test
  void namesWhoPrintsTheirOwnWords() {
    comes(true);
    hears();
    evidence.prints(values.get("name") + ": " + values.get("typed0"));
    speaks();
    quits();
    assertEquals("echoes-itself", verdict());
  }

  @Test
  void namesWordsThatWereNotSaid() {
    comes(true);
    hears();
    quits();
    assertEquals("says-it-otherwise", verdict());
  }

  @Test
  void namesANameThatWasGluedIntoJson() {
    comes(true);
    evidence.publishes(room + "/says", "{\"name\":\"" + values.get("name") + "\"}", 1);
    assertEquals("odd-name", verdict());
  }

  @Test
  void namesWhoStaysAtTheKeyboardWhenTheConnectionIsLost() {
    comes(true);
    hears();
    speaks();
    quits();
    evidence.exits();
    evidence.connects();
    evidence.subscribes(room + "/+", 1);
    evidence.publishes(room + "/joins", message(null), 1);
    evidence.prints(values.get("friend") + ": " + values.get("heard2"));
    assertEquals("blocks-on-input", evidence.ends(stuck()).judgedBy(check));
  }

  private static Ending stuck() {
    return new Ending.TimedOut(12, Optional.of(40));
  }
}
