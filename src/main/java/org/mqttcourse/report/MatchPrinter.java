package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.TopicFilter;

/** Tells level by level why a topic filter takes a topic, or does not (section 4.7). */
public final class MatchPrinter {
  private static final String REST = "#";
  private static final String ANY = "+";

  private final Page page;
  private final Theme theme;
  private final List<List<List<Span>>> rows = new ArrayList<>();

  /** Prints to that. */
  public MatchPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** Yes or no, and why; a filter or topic that there can't be is explained. */
  public void print(String filter, String topic) {
    List<String> mistakes = new ArrayList<>(TopicMistakes.ofFilter(filter));
    mistakes.addAll(TopicMistakes.ofTopic(topic));
    if (!mistakes.isEmpty()) {
      page.line(Style.BAD, theme.either("✗ ", "") + "That can't be.");
      mistakes.forEach(mistake -> page.text("  ", "  ", List.of(Span.plain(mistake))));
      return;
    }
    boolean matches = new TopicFilter(filter).matches(topic);
    page.line(
        matches ? Style.GOOD : Style.BAD,
        matches
            ? theme.either("✓ ", "") + "Yes: " + filter + " matches " + topic
            : theme.either("✗ ", "") + "No: " + filter + " does not match " + topic);
    row("Filter", "Topic", "Why");
    explain(TopicFilter.levels(filter), TopicFilter.levels(topic));
    new TablePrinter(page, "  ").print(rows);
  }

  private void explain(List<String> filter, List<String> topic) {
    String first = filter.get(0);
    if (topic.get(0).startsWith("$") && (first.equals(ANY) || first.equals(REST))) {
      row(first, topic.get(0), "no: a wildcard in front takes no topic with $ (section 4.7.2)");
      return;
    }
    for (int i = 0; i < filter.size(); i++) {
      String wanted = filter.get(i);
      if (wanted.equals(REST)) {
        boolean parent = i == topic.size();
        row(
            REST,
            parent ? "(nothing)" : String.join("/", topic.subList(i, topic.size())),
            parent ? "# takes the level above it, too" : "# takes all that is left");
        return;
      }
      if (i >= topic.size()) {
        row(wanted, "(nothing)", "no: the topic has ended");
        return;
      }
      String got = topic.get(i);
      if (wanted.equals(ANY)) {
        row(ANY, shown(got), "+ takes one level, whatever it is");
      } else if (wanted.equals(got)) {
        row(shown(wanted), shown(got), "the same");
      } else {
        row(shown(wanted), shown(got), different(wanted, got));
        return;
      }
    }
    if (topic.size() > filter.size()) {
      String rest = String.join("/", topic.subList(filter.size(), topic.size()));
      row("(nothing)", shown(rest), "no: the filter has ended; only # would go on");
    }
  }

  private static String different(String wanted, String got) {
    if (wanted.toLowerCase(Locale.ROOT).equals(got.toLowerCase(Locale.ROOT))) {
      return "no: capital and small letters differ";
    }
    if (wanted.strip().equals(got.strip())) {
      return "no: a space counts";
    }
    if (wanted.isEmpty() || got.isEmpty()) {
      return "no: a slash too many makes an empty level";
    }
    return "no: not the same";
  }

  private static String shown(String level) {
    if (level.isEmpty()) {
      return "(empty)";
    }
    return level.equals(level.strip()) ? level : '"' + level + '"';
  }

  private void row(String filter, String topic, String why) {
    rows.add(List.of(List.of(Span.plain(filter)), List.of(Span.plain(topic)), List.of(why(why))));
  }

  private static Span why(String why) {
    return why.startsWith("no:") ? new Span(Span.Style.STRONG, why) : Span.plain(why);
  }
}
