package org.mqttcourse.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Draws a conversation as a picture, for a report or a slide. */
public final class DiagramSvg {
  private static final int MOST_ROWS = 200;
  private static final int MOST_LANES = 3;
  private static final int GAP = 440;
  private static final int ROW = 30;
  private static final int TOP = 50;
  private static final int LEFT = 110;
  private static final int LANE = 14;
  private static final int LABEL = 50;
  private static final int ROOMY = 17 * 12;

  private final StringBuilder svg = new StringBuilder();
  private final Texts texts;
  private final DiagramWords words;
  private DiagramColumns columns;
  private Handshakes handshakes;
  private int left;

  /** Its words in that language. */
  public DiagramSvg(Texts texts) {
    this.texts = texts;
    this.words = new DiagramWords(Theme.PLAIN.in(texts));
  }

  /** An SVG document; of a very long conversation the beginning and, mostly, the end. */
  public String draw(Conversation conversation, Optional<Sighting> decisive) {
    List<Sighting> all = conversation.sightings();
    List<DiagramRows.Row> rows = DiagramRows.choose(all, MOST_ROWS, decisive);
    columns = new DiagramColumns(all, ROOMY, texts);
    handshakes = new Handshakes(all, all.stream().map(columns::client).toList(), MOST_LANES);
    left = LEFT + handshakes.lanes() * LANE;
    long gaps = rows.stream().filter(row -> row.leftOut() > 0).count();
    int height = TOP + (int) (rows.size() + gaps + 1) * ROW;
    frame(left + (columns.lines() - 1) * GAP + LEFT, height, rows.isEmpty());
    int y = TOP + ROW;
    for (DiagramRows.Row row : rows) {
      if (row.leftOut() > 0) {
        text(left + 10, y, "dim", texts.count("packet.diagram.more", row.leftOut()));
        y += ROW;
      }
      row(row.index(), all.get(row.index()), y, decisive);
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }

  private void frame(int width, int height, boolean empty) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"monospace\" font-size=\"13\">%n",
        width, height, width, height);
    add(
        "<style>.dim{fill:#666}.name{font-weight:bold;text-anchor:middle}.life{stroke:#999}"
            + ".up{stroke:#05a;fill:#05a}.down{stroke:#080;fill:#080}.bad{stroke:#c00;fill:#c00}"
            + "line,path{stroke-width:1.5}text{stroke:none}.bracket{stroke:#555;fill:none}</style>%n");
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
    if (empty) {
      text(10, TOP, "dim", texts.of("report.diagram.nothing"));
      return;
    }
    for (int line = 0; line < columns.lines(); line++) {
      text(x(line), TOP - 20, "name", columns.title(line));
      add(
          "<line class=\"life\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n",
          x(line), TOP - 10, x(line), height - 10);
    }
  }

  private void row(int index, Sighting sighting, int y, Optional<Sighting> decisive) {
    text(8, y + 4, "dim", String.format(Locale.ROOT, "%.3f", sighting.at().toMillis() / 1000.0));
    for (int lane = 0; lane < handshakes.lanes(); lane++) {
      bracket(handshakes.mark(index, lane), LEFT - 30 + lane * LANE, y);
    }
    Event event = sighting.event();
    int client = x(columns.line(columns.client(sighting)));
    int from = sighting.toBroker() ? client : x(1);
    int to = sighting.toBroker() ? x(1) : client;
    boolean decided = decisive.filter(sighting::equals).isPresent();
    String style = decided || style(event) ? "bad" : sighting.toBroker() ? "up" : "down";
    boolean lost = event instanceof Event.Fault fault && fault.kind() == Event.Fault.Kind.LOST;
    String dashes = event instanceof Packet || lost ? "" : " stroke-dasharray=\"4 4\"";
    int end = lost ? from + (to - from) * 3 / 4 : to;
    add(
        "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"%s/>%n",
        style, from, y, end, y, dashes);
    if (lost) {
      add("<path class=\"%s\" d=\"M%d %dl12 12m0 -12l-12 12\"/>%n", style, end - 6, y - 6);
    } else if (!(event instanceof Event.Fault)) {
      int back = to > from ? -9 : 9;
      add("<path class=\"%s\" d=\"M%d %dl%d -5v10z\"/>%n", style, to, y, back);
    }
    text(Math.min(client, x(1)) + 12, y - 5, style, label(sighting));
    if (decided) {
      String what = "▲ " + texts.of("report.diagram.this");
      text(Math.min(client, x(1)) + 12, y + 13, "bad", texts.of("report.diagram.decided", what));
    }
  }

  private String label(Sighting sighting) {
    String name = columns.client(sighting);
    String who = columns.shares(name) ? name + ": " : "";
    if (sighting.event() instanceof Event.Fault fault
        && fault.kind() == Event.Fault.Kind.LOST
        && fault.packet().isPresent()) {
      return who + texts.of("packet.diagram.lost", words.of(fault.packet().get(), LABEL));
    }
    return sighting.event() instanceof Event.Refused refused
        ? who
            + texts.of("packet.diagram.refused.because", FaultWords.reason(refused.reason(), texts))
        : who + words.of(sighting.event(), LABEL);
  }

  private static boolean style(Event event) {
    return !(event instanceof Packet) || (event instanceof Packet.Publish again && again.dup());
  }

  private void bracket(Handshakes.Mark mark, int x, int y) {
    int half = ROW / 2;
    String path =
        switch (mark) {
          case NOTHING -> "";
          case FIRST -> "M%d %dh8m-8 0v%d".formatted(x, y, half);
          case MEMBER -> "M%d %dv%dm0 %dh8".formatted(x, y - half, ROW, -half);
          case PASSING -> "M%d %dv%d".formatted(x, y - half, ROW);
          case LAST -> "M%d %dv%dh8".formatted(x, y - half, half);
          case BROKEN -> "M%d %dv%dm-4 -4l8 8m0 -8l-8 8".formatted(x, y - half, half);
        };
    if (!path.isEmpty()) {
      add(
          "<path class=\"%s\" d=\"%s\"/>%n",
          mark == Handshakes.Mark.BROKEN ? "bad" : "bracket", path);
    }
  }

  private int x(int line) {
    return left + line * GAP;
  }

  private void text(int x, int y, String style, String text) {
    add("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", style, x, y, escape(text));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
  }

  private static String escape(String text) {
    return Safe.value(text, Theme.PLAIN)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\x{fffe}\\x{ffff}]", "?");
  }
}
