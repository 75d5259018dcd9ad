package refused;

import java.util.List;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Sighting;

/** What is asked for, and which of it is granted. */
final class Topics {
  /** The names of their values. */
  static final List<String> GIVEN = List.of("topic1", "topic2", "topic3");

  private static final int REFUSAL = 0x80;

  private Topics() {}

  /** Those that the guest may read. */
  static List<String> allowed(Values values) {
    return GIVEN.stream()
        .map(values::get)
        .filter(topic -> !topic.equals(values.get("forbidden")))
        .toList();
  }

  /** Whether it is an answer that refuses something. */
  static boolean refuses(Sighting sighting) {
    return sighting.event() instanceof SubAck ack && ack.returnCodes().contains(REFUSAL);
  }
}
