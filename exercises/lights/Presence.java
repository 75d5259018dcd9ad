package lights;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Say;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Will;

/** Whether the world is told that the strip is there, and that it is not. */
final class Presence {
  private static final Bytes ONLINE = Bytes.utf8("online");
  private static final Bytes OFFLINE = Bytes.utf8("offline");

  private Presence() {}

  static void judge(Findings found, Evidence evidence) {
    String topic = evidence.values().get("strip") + "/status";
    Will asked = new Will(topic, OFFLINE, 1, true);
    boolean all =
        evidence.sent().all(Connect.class).stream()
            .allMatch(one -> one.will().equals(Optional.of(asked)));
    found
        .at(evidence.sent().first(Connect.class, one -> !one.will().equals(Optional.of(asked))))
        .expect(
            all,
            "no-will",
            "in each CONNECT a will: \"offline\" to " + topic + " at QoS 1, retained",
            "a CONNECT without it, or with another",
            "options.setWill(strip + \"/status\", payload, 1, true), at each connect(options)");
    List<Connection> connections = evidence.student().connections();
    for (Connection connection : connections) {
      Conversation own = evidence.sent().on(connection);
      if (Manners.accepted(evidence.student().on(connection))) {
        found
            .at(evidence.student().on(connection).first(ConnAck.class))
            .expect(
                has(own, topic, ONLINE),
                "not-online",
                "\"online\" to " + topic + " at QoS 1, retained, each time it has connected",
                Say.messages(own.all(Publish.class)),
                "The will has put \"offline\" there: say \"online\" again when you are back.");
      }
    }
    if (!evidence.ending().isClean()) {
      return; // It never came so far as to take its leave.
    }
    Conversation last = evidence.sent().on(connections.get(connections.size() - 1));
    found
        .at(Manners.leaving(evidence))
        .expect(
            has(last, topic, OFFLINE),
            "not-offline",
            "at off, \"offline\" to " + topic + " at QoS 1, retained",
            Say.messages(last.all(Publish.class)),
            "A goodbye takes the will back: say it yourself, before disconnect().");
    found
        .at(Manners.leaving(evidence))
        .expect(
            last.has(Disconnect.class),
            "never-disconnects",
            "at off, a DISCONNECT",
            "a connection that ended without it",
            "When all is said: client.disconnect().");
  }

  private static boolean has(Conversation conversation, String topic, Bytes payload) {
    return conversation.all(Publish.class).stream()
        .anyMatch(
            one ->
                one.topic().equals(topic)
                    && one.payload().equals(payload)
                    && one.qos() == 1
                    && one.retain());
  }
}
