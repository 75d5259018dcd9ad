package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.lab.Clerk;
import org.mqttcourse.lesson.Span;

/** Prints a question for somebody who plays the broker, and how it ended. */
public final class ClerkPrinter {
  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public ClerkPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** Who has subscribed, and what is published. */
  public void question(Clerk question, int level, boolean withQos) {
    page.line(Style.DIM, theme.text("lab.game.level", level + 1));
    page.blank();
    List<List<List<Span>>> rows = new ArrayList<>();
    String who = theme.text("lab.game.who");
    String filter = theme.text("lab.game.filter");
    rows.add(
        withQos
            ? BytesPrinter.row(who, filter, theme.text("lab.game.qos"))
            : BytesPrinter.row(who, filter));
    for (Clerk.Subscriber one : question.subscribers()) {
      rows.add(
          withQos
              ? BytesPrinter.row(one.name(), one.filter(), "" + one.qos())
              : BytesPrinter.row(one.name(), one.filter()));
    }
    new TablePrinter(page, "  ").print(rows);
    page.blank();
    page.text(
        withQos
            ? theme.text("lab.game.ask.qos", question.topic(), question.qos())
            : theme.text("lab.game.ask", question.topic()));
  }

  /** What the real broker did. */
  public void answer(Clerk question, Map<String, Integer> gets, boolean right, boolean withQos) {
    page.blank();
    page.line(
        right ? Style.GOOD : Style.BAD,
        right
            ? theme.text("lab.game.right", theme.either("✓ ", ""))
            : theme.text("lab.game.wrong"));
    page.blank();
    for (Clerk.Subscriber one : question.subscribers()) {
      page.text("  ", "    ", List.of(Span.plain(line(question, one, gets, withQos))));
    }
    page.blank();
    page.line(Style.DIM, theme.text("lab.game.again"));
  }

  private String line(
      Clerk question, Clerk.Subscriber one, Map<String, Integer> gets, boolean withQos) {
    Integer qos = gets.get(one.name());
    if (qos == null) {
      String who = theme.either("· ", "- ") + one.name();
      return theme.text("lab.game.nothing", who, one.filter(), question.topic());
    }
    String who = theme.either("✓ ", "+ ") + one.name();
    return withQos
        ? theme.text("lab.game.gets.qos", who, qos, question.qos(), one.qos())
        : theme.text("lab.game.gets", who, one.filter());
  }
}
