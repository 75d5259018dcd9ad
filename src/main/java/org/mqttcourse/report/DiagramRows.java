package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Which events a drawing shows: not what goes without saying, and of very many only some. */
final class DiagramRows {
  private DiagramRows() {}

  /**
   * An event that is shown.
   *
   * @param index among all events
   * @param leftOut how many events worth showing were left out just before it
   */
  record Row(int index, int leftOut) {}

  /**
   * Chooses: of very many the beginning, what is around the decisive one, and mostly the end.
   *
   * @param brief whether those who only watch are left out
   * @param most how many rows there may be
   */
  static List<Row> choose(
      List<Sighting> all, boolean brief, int most, Optional<Sighting> decisive) {
    List<Integer> wanted = wanted(all, brief, decisive);
    int size = wanted.size();
    int third = most / 3;
    int centre = decisive.map(all::indexOf).map(wanted::indexOf).orElse(-1);
    boolean inside = centre >= third && centre < size - (most - third);
    List<Row> rows = new ArrayList<>();
    int leftOut = 0;
    for (int i = 0; i < size; i++) {
      boolean shown =
          size <= most
              || i < third
              || (inside
                  ? near(i, centre, third) || i >= size - third
                  : i >= size - (most - third));
      if (shown) {
        rows.add(new Row(wanted.get(i), leftOut));
      }
      leftOut = shown ? 0 : leftOut + 1;
    }
    return rows;
  }

  /** Rather what came before it than what came after. */
  private static boolean near(int i, int centre, int rows) {
    int after = rows / 3;
    return i > centre - (rows - after) && i <= centre + after;
  }

  /** Leaves out what goes without saying, such as the end of a connection after a goodbye. */
  private static List<Integer> wanted(
      List<Sighting> all, boolean brief, Optional<Sighting> decisive) {
    List<Integer> wanted = new ArrayList<>();
    Set<Connection> ended = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Sighting sighting = all.get(i);
      Event event = sighting.event();
      boolean silent =
          event instanceof Event.Opened
              || (event instanceof Event.Closed && ended.contains(sighting.connection()))
              || (brief && isAside(sighting));
      if (!silent || decisive.filter(sighting::equals).isPresent()) {
        wanted.add(i);
      }
      if (event instanceof Packet.Disconnect
          || event instanceof Event.Refused
          || (event instanceof Event.Fault fault && ends(fault.kind()))) {
        ended.add(sighting.connection());
      }
    }
    return wanted;
  }

  private static boolean ends(Event.Fault.Kind kind) {
    return kind == Event.Fault.Kind.CUT || kind == Event.Fault.Kind.KICKED;
  }

  private static boolean isAside(Sighting sighting) {
    Event event = sighting.event();
    return event instanceof Packet.PingReq
        || event instanceof Packet.PingResp
        || (sighting.of(Connection.Party.COURSE)
            && !(event instanceof Packet.Publish)
            && !(event instanceof Event.Fault));
  }
}
