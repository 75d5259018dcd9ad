package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * The brackets of a Mermaid diagram: a bar on the client's line from a handshake's first packet to
 * its last, so that a resend hangs together with its original. Such bars, other than boxes, may
 * overlap.
 */
final class MermaidBars {
  /** What stands behind an arrow. */
  enum Mark {
    /** A bar begins. */
    BEGIN,
    /** A bar ends. */
    END,
    /** The packet is sent again. */
    AGAIN,
    /** The handshake was never completed. */
    BROKEN
  }

  private final Map<Integer, List<Mark>> rows = new HashMap<>();

  /**
   * Finds them.
   *
   * @param clients whose packet each sighting is
   * @param shown rows; what is left out has no part in it
   */
  MermaidBars(List<Sighting> sightings, List<String> clients, List<DiagramRows.Row> shown) {
    Set<Integer> indices = shown.stream().map(DiagramRows.Row::index).collect(Collectors.toSet());
    for (Handshakes.Handshake handshake : Handshakes.all(sightings, clients)) {
      List<Integer> members = handshake.members().stream().filter(indices::contains).toList();
      if (!members.isEmpty()) {
        add(sightings, members, handshake.isComplete());
      }
    }
  }

  private void add(List<Sighting> sightings, List<Integer> members, boolean complete) {
    int first = members.get(0);
    int last = members.get(members.size() - 1);
    if (first < last) {
      put(first, Mark.BEGIN);
    }
    for (int row : members) {
      if (row > first && sightings.get(row).event() instanceof Packet.Publish) {
        put(row, Mark.AGAIN);
      }
    }
    if (!complete) {
      put(last, Mark.BROKEN);
    }
    if (first < last) {
      put(last, Mark.END);
    }
  }

  private void put(int row, Mark mark) {
    rows.computeIfAbsent(row, key -> new ArrayList<>()).add(mark);
  }

  /** What stands behind that row's arrow, in order. */
  List<Mark> at(int row) {
    return rows.getOrDefault(row, List.of());
  }
}
