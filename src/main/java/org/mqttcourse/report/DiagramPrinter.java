package org.mqttcourse.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * Draws a conversation: a line downwards for each client and for the broker, an arrow for each
 * packet, a bracket for each handshake.
 */
public final class DiagramPrinter {
  private static final int MOST_ROWS = 120;
  private static final int MOST_ROWS_IN_BRIEF = 13;
  private static final int MOST_LANES = 3;

  private final Page page;
  private final Theme theme;
  private final DiagramWords words;
  private final DiagramArrows arrows;
  private final Set<String> online = new HashSet<>();
  private final Map<String, Set<Integer>> connections = new HashMap<>();
  private DiagramColumns columns;
  private Handshakes handshakes;
  private boolean numbered;

  /** Prints to that. */
  public DiagramPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
    this.words = new DiagramWords(theme);
    this.arrows = new DiagramArrows(theme, words);
  }

  /** Everything; of a very long conversation the beginning and, mostly, the end. */
  public void print(Conversation conversation) {
    draw(conversation, all(conversation, Optional.empty()), Optional.empty());
  }

  /** The same, with the packet that decided a verdict marked. */
  public void print(Conversation conversation, Optional<Sighting> decisive) {
    draw(conversation, all(conversation, decisive), decisive);
  }

  /**
   * Everything, with a number before each row in place of its time.
   *
   * @return what the rows show, from number 1 on
   */
  public List<Sighting> numbered(Conversation conversation) {
    numbered = true;
    draw(conversation, all(conversation, Optional.empty()), Optional.empty());
    return all(conversation, Optional.empty()).rows().stream()
        .map(row -> conversation.sightings().get(row.index()))
        .toList();
  }

  /**
   * Only what may matter, in few rows, so that a prompt below them leaves them in sight: who only
   * watches is not shown coming and going, and of many packets those around the decisive one are.
   *
   * @param decisive the packet that decided the verdict; it is marked
   */
  public void brief(Conversation conversation, Optional<Sighting> decisive) {
    draw(
        conversation,
        DiagramRows.brief(conversation.sightings(), MOST_ROWS_IN_BRIEF, decisive),
        decisive);
  }

  private static DiagramRows.Choice all(Conversation conversation, Optional<Sighting> decisive) {
    return new DiagramRows.Choice(
        DiagramRows.choose(conversation.sightings(), MOST_ROWS, decisive), 0);
  }

  private void draw(
      Conversation conversation, DiagramRows.Choice choice, Optional<Sighting> decisive) {
    List<Sighting> all = conversation.sightings();
    if (choice.rows().isEmpty()) {
      page.line(Style.DIM, theme.text("report.diagram.nothing"));
      return;
    }
    columns = new DiagramColumns(all, room(MOST_LANES), theme.texts());
    List<String> clients = all.stream().map(columns::client).toList();
    Set<Integer> shown =
        choice.rows().stream().map(DiagramRows.Row::index).collect(Collectors.toSet());
    handshakes = new Handshakes(all, clients, theme.narrow() ? 1 : MOST_LANES, shown::contains);
    columns = new DiagramColumns(all, room(handshakes.lanes()), theme.texts());
    head();
    rows(all, choice.rows(), decisive);
    if (choice.after() > 0) {
      page.line(Style.DIM, theme.count("report.diagram.after", choice.after()));
    }
    if (handshakes.anyBroken()) {
      String note = theme.text("packet.diagram.broken", theme.either("✗", "x"));
      page.line(Style.DIM, note);
    }
  }

  private void rows(List<Sighting> all, List<DiagramRows.Row> rows, Optional<Sighting> decisive) {
    int followed = 0;
    int number = 0;
    for (DiagramRows.Row row : rows) {
      while (followed <= row.index()) {
        follow(all.get(followed++));
      }
      if (row.leftOut() > 0) {
        String key = number == 0 ? "report.diagram.before" : "report.diagram.more";
        page.line(Style.DIM, theme.count(key, row.leftOut()));
      }
      Sighting sighting = all.get(row.index());
      boolean decided = decisive.filter(sighting::equals).isPresent();
      row(++number, row.index(), sighting, decided);
      if (decided) {
        mark(row.index(), sighting);
      }
    }
  }

  /** Points at the arrow above. */
  private void mark(int index, Sighting sighting) {
    int start = Math.min(columns.line(columns.client(sighting)), 1) * columns.gap();
    String what =
        sighting.event() instanceof Packet
            ? theme.text("report.diagram.this.packet")
            : theme.text("report.diagram.this");
    String pointer = theme.either("▲", "^") + " ";
    String text = theme.text("report.diagram.decided", pointer + what);
    int room = theme.textWidth() - margin() - start - 3;
    StringBuilder line = new StringBuilder(" ".repeat(timeColumns()));
    for (int lane = 0; lane < handshakes.lanes(); lane++) {
      line.append(handshakes.goesOn(index, lane) ? bracket(Handshakes.Mark.PASSING) : " ");
    }
    line.append(" ".repeat(margin() + start + 3 - timeColumns() - handshakes.lanes()));
    page.raw(
        line
            + theme.paint(
                Style.BAD,
                text.length() <= room ? text : theme.text("report.diagram.here", pointer)));
  }

  private int room(int lanes) {
    return theme.textWidth() - timeColumns() - (lanes == 0 ? 0 : lanes + 1);
  }

  private int timeColumns() {
    if (numbered) {
      return theme.narrow() ? 2 : 4;
    }
    return theme.narrow() ? 0 : 9;
  }

  /** What stands before a row. */
  private String before(int number, Sighting sighting) {
    if (numbered) {
      String text = String.format(Locale.ROOT, theme.narrow() ? "%2d" : "%3d ", number);
      return theme.paint(Style.STRONG, text);
    }
    double seconds = sighting.at().toMillis() / 1000.0;
    return timeColumns() == 0
        ? ""
        : theme.paint(Style.DIM, String.format(Locale.ROOT, "%7.3f  ", seconds));
  }

  private void follow(Sighting sighting) {
    String client = columns.client(sighting);
    Set<Integer> open = connections.computeIfAbsent(client, name -> new HashSet<>());
    if (sighting.event() instanceof Event.Closed) {
      open.remove(sighting.connection().number());
    } else if (sighting.event() instanceof Packet) {
      open.add(sighting.connection().number());
    }
    if (open.isEmpty()) {
      online.remove(client);
    } else {
      online.add(client);
    }
  }

  private void head() {
    StringBuilder line = new StringBuilder(" ".repeat(margin()));
    int most = columns.gap() * 2 / 3 - 1;
    for (int i = 0; i < columns.lines(); i++) {
      String title = words.shorten(Safe.value(columns.title(i), theme), most);
      int length = Columns.of(title);
      boolean last = i == columns.lines() - 1;
      int start = i == 0 ? 0 : i * columns.gap() - (last ? length - 1 : length / 2);
      int missing = margin() + start - Columns.of(line.toString());
      line.append(" ".repeat(Math.max(0, missing))).append(theme.paint(Style.STRONG, title));
    }
    page.raw(line.toString());
  }

  private int margin() {
    return theme.textWidth() - room(handshakes.lanes());
  }

  private void row(int number, int index, Sighting sighting, boolean decided) {
    StringBuilder line = new StringBuilder(before(number, sighting));
    for (int lane = 0; lane < handshakes.lanes(); lane++) {
      line.append(bracket(handshakes.mark(index, lane)));
    }
    line.append(handshakes.lanes() > 0 ? " " : "");
    int client = columns.line(columns.client(sighting));
    int from = Math.min(client, 1);
    int to = Math.max(client, 1);
    for (int i = 0; i < columns.lines(); i++) {
      line.append(lifeline(i));
      if (i == from) {
        line.append(
            theme.paint(
                decided ? Style.BAD : style(sighting),
                arrow(
                    sighting,
                    (to - from) * columns.gap() - 1,
                    (client == 0) == sighting.toBroker())));
        i = to - 1;
      } else if (i < columns.lines() - 1) {
        line.append(" ".repeat(columns.gap() - 1));
      }
    }
    page.raw(line.toString().stripTrailing());
    if (sighting.event() instanceof Event.Refused refused) {
      String indent = " ".repeat(margin() + 2);
      page.text(
          indent,
          indent,
          List.of(
              Span.plain(theme.text("report.diagram.because", theme.reason(refused.reason())))));
    }
  }

  private String lifeline(int line) {
    boolean on = line == 1 || columns.at(line).stream().anyMatch(online::contains);
    return theme.paint(Style.DIM, on ? theme.either("│", "|") : theme.either("╎", ":"));
  }

  private String arrow(Sighting sighting, int width, boolean right) {
    String name = columns.client(sighting);
    String who = columns.shares(name) ? words.shorten(Safe.value(name, theme), 8) + ": " : "";
    return arrows.draw(sighting.event(), who, width, right);
  }

  private static Style style(Sighting sighting) {
    boolean again = sighting.event() instanceof Packet.Publish publish && publish.dup();
    if (again || !(sighting.event() instanceof Packet)) {
      return Style.BAD;
    }
    return sighting.toBroker() ? Style.CODE : Style.ADDED;
  }

  private String bracket(Handshakes.Mark mark) {
    return switch (mark) {
      case NOTHING -> " ";
      case FIRST -> theme.either("┌", "+");
      case MEMBER -> theme.either("├", "+");
      case PASSING -> theme.either("│", "|");
      case LAST -> theme.either("└", "+");
      case BROKEN -> theme.paint(Style.BAD, theme.either("✗", "x"));
    };
  }
}
