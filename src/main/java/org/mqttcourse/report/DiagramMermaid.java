package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Writes a conversation as a Mermaid sequence diagram, for a report or a slide. */
public final class DiagramMermaid {
  private static final int MOST_ROWS = 200;
  private static final int LABEL = 70;
  private static final int ROOMY = 17 * 100;

  private final Texts texts;
  private final DiagramWords words;

  /** Its words in that language. */
  public DiagramMermaid(Texts texts) {
    this.texts = texts;
    this.words = new DiagramWords(Theme.PLAIN.in(texts));
  }

  /** The diagram's source; of a very long conversation the beginning and, mostly, the end. */
  public String write(Conversation conversation, Optional<Sighting> decisive) {
    List<Sighting> all = conversation.sightings();
    DiagramColumns columns = new DiagramColumns(all, ROOMY, texts);
    List<String> lines = new ArrayList<>(List.of("sequenceDiagram"));
    List<DiagramRows.Row> rows = DiagramRows.choose(all, MOST_ROWS, decisive);
    if (rows.isEmpty()) {
      lines.add("  participant L1 as " + say("packet.diagram.broker"));
      lines.add("  Note over L1: " + say("report.diagram.nothing"));
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
        lines.add(both + escape(texts.count("packet.diagram.more", row.leftOut())));
      }
      lines.add(arrow(sighting, line, both));
      for (MermaidBars.Mark mark : bars.at(row.index())) {
        lines.add(
            switch (mark) {
              case BEGIN -> "  activate L" + line;
              case END -> "  deactivate L" + line;
              case AGAIN -> both + say("packet.diagram.again");
              case BROKEN -> both + say("packet.diagram.unfinished");
            });
      }
      if (sighting.event() instanceof Event.Refused refused) {
        lines.add(both + say("report.diagram.because", FaultWords.reason(refused.reason(), texts)));
      }
      if (decisive.filter(sighting::equals).isPresent()) {
        lines.add(both + say("report.diagram.decided", texts.of("report.diagram.this")));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String say(String key, Object... arguments) {
    return escape(texts.of(key, arguments));
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
