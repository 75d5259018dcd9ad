package presence;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Say;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** How it leaves: with a word of its own when it moors, without any when it sinks. */
final class Partings {
  private Partings() {}

  static void judgeMooring(Findings found, Evidence evidence) {
    String topic = evidence.values().get("presence");
    Ending ending = evidence.runs().get(0).ending();
    Optional<Conversation> where = where(evidence, PresenceCheck.MOOR);
    if (where.isEmpty()) {
      leftTooEarly(found, PresenceCheck.MOOR, ending);
      return;
    }
    List<Publish> said = where.get().toBroker().all(Publish.class);
    Optional<Sighting> goodbye = where.get().first(Disconnect.class);
    if (!PresenceCheck.says(where.get(), PresenceCheck.OFFLINE)) {
      found
          .at(goodbye)
          .add(
              "no-goodbye",
              "\"offline\" to " + topic + " before it leaves",
              "the last was " + Say.message(said.get(said.size() - 1)) + "; then it left",
              "A proper goodbye takes the will back: publish \"offline\" yourself before it.");
    } else if (!said.get(said.size() - 1).payload().equals(PresenceCheck.OFFLINE)) {
      found
          .at(evidence.sightingOf(said.get(said.size() - 1)))
          .add(
              "mixed-up",
              "\"offline\" as the last word to " + topic,
              Say.messages(said),
              "Say \"offline\" when the order has come, and nothing more behind it.");
    } else if (goodbye.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "never-disconnects",
              "a DISCONNECT when it moors",
              "none; the program " + Say.ending(ending),
              "Behind \"offline\": client.disconnect() and client.close().");
    } else {
      found.ending(ending);
    }
  }

  static void judgeSinking(Findings found, Evidence evidence) {
    Ending ending = evidence.ending();
    Optional<Conversation> where = where(evidence, PresenceCheck.SINK);
    if (where.isEmpty()) {
      leftTooEarly(found, PresenceCheck.SINK, ending);
      return;
    }
    Optional<Sighting> polite =
        where
            .get()
            .first(Publish.class, one -> one.payload().equals(PresenceCheck.OFFLINE))
            .or(() -> where.get().first(Disconnect.class));
    found
        .at(polite)
        .expect(
            polite.isEmpty(),
            "sinks-politely",
            "nothing more from the ferry when it sinks: the broker says \"offline\"",
            polite
                .map(
                    one ->
                        one.event() instanceof Disconnect
                            ? "a DISCONNECT"
                            : Say.message((Publish) polite.orElseThrow().event()))
                .orElse(""),
            "Runtime.getRuntime().halt(1) ends the process as it stands.");
    if (polite.isEmpty() && !(ending instanceof Ending.Exited)) {
      found.add(
          "never-sinks",
          "the process ends when it sinks",
          "it " + Say.ending(ending),
          "Paho's own threads keep it alive. Runtime.getRuntime().halt(1) ends them too.");
    }
  }

  private static void leftTooEarly(Findings found, String order, Ending ending) {
    found.add(
        "leaves-too-early",
        "it stays until the order \"" + order + "\" comes",
        "the order found nobody; the program " + Say.ending(ending),
        "Wait at a gate in main until the callback has heard the order.");
  }

  /** The connection on which that order came. */
  private static Optional<Conversation> where(Evidence evidence, String order) {
    String orders = evidence.values().get("orders");
    Bytes text = Bytes.utf8(order);
    return evidence
        .received()
        .first(Publish.class, one -> one.topic().equals(orders) && one.payload().equals(text))
        .map(sighting -> evidence.student().on(sighting.connection()));
  }
}
