package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.wire.TopicFilter;

/** One picture of the tree of topics, as large as a screen. */
public final class TopicPicture {
  private final Theme theme;
  private final int columns;
  private final int rows;

  /** For a screen of that size. */
  public TopicPicture(Theme theme, int columns, int rows) {
    this.theme = theme;
    this.columns = Math.max(10, columns);
    this.rows = Math.max(3, rows);
  }

  /** Its lines, from the top: no more than there are rows. */
  public List<String> lines(TopicTree tree, TopicFilter filter) {
    List<TopicTree.Line> levels = tree.lines(filter);
    List<String> lines = new ArrayList<>();
    lines.add(head(levels, filter));
    if (levels.isEmpty()) {
      lines.add(dim(theme.text("report.topics.none")));
      return lines;
    }
    int room = rows - 1;
    boolean all = levels.size() <= room && tree.beyond() == 0;
    int shown = Math.min(levels.size(), all ? room : room - 1);
    lines.addAll(new TopicPrinter(theme).lines(levels.subList(0, shown), columns));
    if (shown < levels.size()) {
      lines.add(dim(theme.text("report.topics.fewer", levels.size() - shown)));
    } else if (!all) {
      lines.add(dim(theme.text("report.topics.beyond", tree.beyond())));
    }
    return lines;
  }

  private String head(List<TopicTree.Line> levels, TopicFilter filter) {
    long topics = levels.stream().filter(level -> level.last().isPresent()).count();
    long messages = levels.stream().mapToLong(TopicTree.Line::messages).sum();
    String below = filter.toString().equals("#") ? "" : Safe.value(filter.toString(), theme) + ": ";
    String text =
        theme.text(
            "report.topics.head",
            below,
            theme.count("report.topics.topics", topics, grouped(topics)),
            theme.count("report.topics.messages", messages, grouped(messages)));
    return theme.paint(Style.HEADING, LeaveLine.of(text, columns, theme));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String dim(String text) {
    return theme.paint(Style.DIM, new DiagramWords(theme).shorten(text, columns));
  }
}
