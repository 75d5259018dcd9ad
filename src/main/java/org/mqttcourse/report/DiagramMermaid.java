package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Writes a conversation as a Mermaid sequence diagram, for a report or a slide. */
public final class DiagramMermaid {
  private static final int MOST_ROWS = 200;
  private static final int LABEL = 70;
  private static final int ROOMY = 17 * 100;

  private final DiagramWords words = new DiagramWords(Theme.PLAIN);

  /** The diagram's source; of a very long conversation the beginning and, mostly, the end. */
  public String write(Conversation conversation, Optional<Sighting> decisive) {
    List<Sighting> all = conversation.sightings();
    DiagramColumns columns = new DiagramColumns(all, ROOMY);
    List<String> lines = new ArrayList<>(List.of("sequenceDiagram"));
    List<DiagramRows.Row> rows = DiagramRows.choose(all, MOST_ROWS, decisive);
    if (rows.isEmpty()) {
      lines.add("  participant L1 as broker");
      lines.add("  Note over L1: No packet was sent.");
      return String.join("\n", lines) + "\n";
    }
    for (int line = 0; line < columns.lines(); line++) {
      lines.add("  participant L" + line + " as " + escape(columns.title(line)));
    }
    MermaidBars bars = new MermaidBars(all, all.stream().map(columns::client).toList(), rows);
    for (DiagramRows.Row row : rows) {
      Sighting sighting = all.get(row.index());
      int line = columns.line(columns.client(sighting));
      String both = "  Note over L" + Math.min(line, 1) + ",L" + Math.max(line, 1) + ": ";
      if (row.leftOut() > 0) {
        lines.add(both + row.leftOut() + " more packets");
      }
      lines.add(arrow(sighting, line, both));
      bars.at(row.index()).forEach(words -> lines.add(words.in("L" + line, both)));
      if (sighting.event() instanceof Event.Refused refused) {
        lines.add(both + "because " + escape(refused.reason()));
      }
      if (decisive.filter(sighting::equals).isPresent()) {
        lines.add(both + "this decided it");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String arrow(Sighting sighting, int line, String note) {
    Event event = sighting.event();
    String from = "  L" + (sighting.toBroker() ? line : 1);
    String to = "L" + (sighting.toBroker() ? 1 : line) + ": ";
    if (event instanceof Event.Fault fault) {
      return fault.kind() == Event.Fault.Kind.LOST && fault.packet().isPresent()
          ? from + "-x" + to + escape(words.of(fault.packet().get(), LABEL))
          : note + escape(words.of(event, LABEL));
    }
    return from + (event instanceof Packet ? "->>" : "-->>") + to + escape(words.of(event, LABEL));
  }

  /** What would end a line, begin a comment or mean something in Mermaid, by its number. */
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    Safe.value(text, Theme.PLAIN)
        .codePoints()
        .forEach(
            c -> {
              if ("#;:%<>{}\"&\\".indexOf(c) >= 0) {
                safe.append('#').append(c).append(';');
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
