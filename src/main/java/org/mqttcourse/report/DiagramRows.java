package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
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
   * The rows of a drawing.
   *
   * @param after how many events worth showing were left out behind the last row
   */
  record Choice(List<Row> rows, int after) {}

  /** Chooses: of very many the beginning, what is around the decisive one, and mostly the end. */
  static List<Row> choose(List<Sighting> all, int most, Optional<Sighting> decisive) {
    List<Integer> wanted = wanted(all, false, decisive);
    return rows(wanted, parts(wanted.size(), most, place(all, wanted, decisive)));
  }

  /**
   * Chooses only what may matter: without those who only watch, and of many what is around the
   * decisive one.
   */
  static Choice brief(List<Sighting> all, int most, Optional<Sighting> decisive) {
    List<Integer> wanted = wanted(all, true, decisive);
    int size = wanted.size();
    int centre = place(all, wanted, decisive);
    if (centre < 0 || size <= most) {
      return new Choice(rows(wanted, parts(size, most, centre)), 0);
    }
    // Rather what came before it than what came after.
    int last = Math.max(most - 1, Math.min(size - 1, centre + most / 4));
    int first = last - most + 1;
    return new Choice(rows(wanted, i -> i >= first && i <= last), size - 1 - last);
  }

  private static int place(List<Sighting> all, List<Integer> wanted, Optional<Sighting> decisive) {
    return decisive.map(all::indexOf).map(wanted::indexOf).orElse(-1);
  }

  private static IntPredicate parts(int size, int most, int centre) {
    int third = most / 3;
    boolean inside = centre >= third && centre < size - (most - third);
    return i ->
        size <= most
            || i < third
            || (inside ? near(i, centre, third) || i >= size - third : i >= size - (most - third));
  }

  private static List<Row> rows(List<Integer> wanted, IntPredicate shown) {
    List<Row> rows = new ArrayList<>();
    int leftOut = 0;
    for (int i = 0; i < wanted.size(); i++) {
      if (shown.test(i)) {
        rows.add(new Row(wanted.get(i), leftOut));
      }
      leftOut = shown.test(i) ? 0 : leftOut + 1;
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
