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
  enum Words {
    BEGIN("activate "),
    END("deactivate "),
    AGAIN("sent again"),
    BROKEN("this handshake was never completed");

    private final String text;

    Words(String text) {
      this.text = text;
    }

    /**
     * As a line of the diagram.
     *
     * @param client whose line it is
     * @param note how a note at that arrow begins
     */
    String in(String client, String note) {
      return this == BEGIN || this == END ? "  " + text + client : note + text;
    }
  }

  private final Map<Integer, List<Words>> rows = new HashMap<>();

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
      put(first, Words.BEGIN);
    }
    for (int row : members) {
      if (row > first && sightings.get(row).event() instanceof Packet.Publish) {
        put(row, Words.AGAIN);
      }
    }
    if (!complete) {
      put(last, Words.BROKEN);
    }
    if (first < last) {
      put(last, Words.END);
    }
  }

  private void put(int row, Words words) {
    rows.computeIfAbsent(row, key -> new ArrayList<>()).add(words);
  }

  /** What stands behind that row's arrow, in order. */
  List<Words> at(int row) {
    return rows.getOrDefault(row, List.of());
  }
}
