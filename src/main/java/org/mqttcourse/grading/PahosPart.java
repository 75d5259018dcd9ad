package org.mqttcourse.grading;

import java.time.Duration;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * What Paho 1.2.5 itself may do wrong where the machine is busy, in right programs too. It seldom
 * does; so it is believed only when it comes again.
 */
final class PahosPart {
  /** Paho sends its CONNECT a third of a second after it has opened a connection. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private PahosPart() {}

  /** Whether it may have been Paho that made the program fail. */
  static boolean isPossible(Evidence evidence) {
    Conversation all = evidence.student();
    return evidence.runs().stream().map(ProgramRun::ending).anyMatch(PahosPart::isOfPaho)
        || all.connections().stream().anyMatch(one -> isSilent(all.on(one)));
  }

  private static boolean isOfPaho(Ending ending) {
    return (ending instanceof Ending.TimedOut late && late.forsaken())
        || (ending instanceof Ending.Died died && died.tooManyInFlight());
  }

  /** Paho may wait, before its CONNECT, for a thread of its own that has ended meanwhile. */
  private static boolean isSilent(Conversation connection) {
    return !connection.has(Packet.Connect.class)
        && connection
            .first(Event.Closed.class)
            .map(Sighting::at)
            .filter(end -> end.minus(begin(connection)).compareTo(SILENCE) >= 0)
            .isPresent();
  }

  private static Duration begin(Conversation connection) {
    return connection.sightings().get(0).at();
  }
}
