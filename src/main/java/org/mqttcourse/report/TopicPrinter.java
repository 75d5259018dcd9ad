package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;

/** Prints a tree of topics: a level in a line, with count and last value where it is a topic. */
public final class TopicPrinter {
  private static final int MOST_LINES = 300;
  private static final int INDENT = 2;

  private final Theme theme;

  /** In that theme. */
  public TopicPrinter(Theme theme) {
    this.theme = theme;
  }

  /** The lines, none wider than that; of very many the first. */
  public List<String> lines(List<TopicTree.Line> levels, int width) {
    int names = Math.min(width * 2 / 5, widest(levels));
    List<String> lines = new ArrayList<>();
    for (TopicTree.Line level : levels.subList(0, Math.min(MOST_LINES, levels.size()))) {
      lines.add(line(level, names, width));
    }
    if (levels.size() > MOST_LINES) {
      lines.add(
          theme.paint(Style.DIM, theme.text("report.topics.more", levels.size() - MOST_LINES)));
    }
    return lines;
  }

  private static int widest(List<TopicTree.Line> levels) {
    return levels.stream()
        .mapToInt(level -> level.depth() * INDENT + Columns.of(level.name()))
        .max()
        .orElse(0);
  }

  private String line(TopicTree.Line level, int names, int width) {
    DiagramWords words = new DiagramWords(theme);
    String indent = " ".repeat(Math.min(level.depth() * INDENT, names / 2));
    String name =
        level.name().isEmpty()
            ? theme.text("report.topics.empty")
            : Safe.value(level.name(), theme);
    name = words.shorten(name, Math.max(4, names - indent.length()));
    if (level.last().isEmpty()) {
      return indent + theme.paint(Style.DIM, name);
    }
    String count = String.valueOf(level.messages());
    int gap = Math.max(1, names + 6 - Columns.of(indent + name) - count.length());
    String head = indent + name + " ".repeat(gap) + count + "  ";
    String retained = level.retained() ? theme.text("report.topics.retained") : "";
    String mark = Columns.of(head) + retained.length() <= width ? retained : "";
    int room = width - Columns.of(head) - mark.length();
    String value =
        room < 4
            ? ""
            : words.shorten(
                ConversationPrinter.payload(level.last().get(), theme, Math.max(8, room)), room);
    return indent
        + theme.paint(Style.CODE, name)
        + " ".repeat(gap)
        + theme.paint(Style.STRONG, count)
        + "  "
        + theme.paint(Style.GOOD, mark)
        + value;
  }
}
