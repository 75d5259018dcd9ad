package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.TopicFilter;

/** Tells level by level why a topic filter takes a topic, or does not (section 4.7). */
public final class MatchPrinter {
  private static final String REST = "#";
  private static final String ANY = "+";
  private static final Set<String> NOES =
      Set.of(
          "lab.match.dollar",
          "lab.match.topic.ended",
          "lab.match.filter.ended",
          "lab.match.case",
          "lab.match.space",
          "lab.match.slash",
          "lab.match.different");

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
    List<String> mistakes = new ArrayList<>();
    for (Text mistake : TopicMistakes.of(filter, topic)) {
      mistakes.add(theme.texts().of(mistake));
    }
    if (!mistakes.isEmpty()) {
      page.line(Style.BAD, theme.text("lab.match.impossible", theme.either("✗ ", "")));
      mistakes.forEach(mistake -> page.text("  ", "  ", List.of(Span.plain(mistake))));
      return;
    }
    boolean matches = new TopicFilter(filter).matches(topic);
    page.line(
        matches ? Style.GOOD : Style.BAD,
        matches
            ? theme.text("lab.match.yes", theme.either("✓ ", ""), filter, topic)
            : theme.text("lab.match.no", theme.either("✗ ", ""), filter, topic));
    row(theme.text("lab.match.filter"), theme.text("lab.match.topic"), "lab.match.why");
    explain(TopicFilter.levels(filter), TopicFilter.levels(topic));
    new TablePrinter(page, "  ").print(rows);
  }

  private void explain(List<String> filter, List<String> topic) {
    String first = filter.get(0);
    if (topic.get(0).startsWith("$") && (first.equals(ANY) || first.equals(REST))) {
      row(first, topic.get(0), "lab.match.dollar");
      return;
    }
    for (int i = 0; i < filter.size(); i++) {
      String wanted = filter.get(i);
      if (wanted.equals(REST)) {
        boolean parent = i == topic.size();
        row(
            REST,
            parent ? nothing() : String.join("/", topic.subList(i, topic.size())),
            parent ? "lab.match.parent" : "lab.match.rest");
        return;
      }
      if (i >= topic.size()) {
        row(wanted, nothing(), "lab.match.topic.ended");
        return;
      }
      String got = topic.get(i);
      if (wanted.equals(ANY)) {
        row(ANY, shown(got), "lab.match.one");
      } else if (wanted.equals(got)) {
        row(shown(wanted), shown(got), "lab.match.same");
      } else {
        row(shown(wanted), shown(got), different(wanted, got));
        return;
      }
    }
    if (topic.size() > filter.size()) {
      String rest = String.join("/", topic.subList(filter.size(), topic.size()));
      row(nothing(), shown(rest), "lab.match.filter.ended");
    }
  }

  private static String different(String wanted, String got) {
    if (wanted.toLowerCase(Locale.ROOT).equals(got.toLowerCase(Locale.ROOT))) {
      return "lab.match.case";
    }
    if (wanted.strip().equals(got.strip())) {
      return "lab.match.space";
    }
    if (wanted.isEmpty() || got.isEmpty()) {
      return "lab.match.slash";
    }
    return "lab.match.different";
  }

  private String nothing() {
    return theme.text("lab.match.nothing");
  }

  private String shown(String level) {
    if (level.isEmpty()) {
      return theme.text("lab.match.empty");
    }
    return level.equals(level.strip()) ? level : '"' + level + '"';
  }

  /** A row; why is the key of what is said, emphasised where it is the reason for a no. */
  private void row(String filter, String topic, String why) {
    Span.Style style = NOES.contains(why) ? Span.Style.STRONG : Span.Style.PLAIN;
    Span reason = new Span(style, theme.text(why));
    rows.add(List.of(List.of(Span.plain(filter)), List.of(Span.plain(topic)), List.of(reason)));
  }
}
