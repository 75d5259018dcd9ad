package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.lab.Clerk;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.TopicFilter;

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
    page.line(Style.DIM, "Level " + (level + 1) + ". You are the broker. These have subscribed:");
    page.blank();
    List<List<List<Span>>> rows = new ArrayList<>();
    rows.add(
        withQos ? BytesPrinter.row("who", "filter", "QoS") : BytesPrinter.row("who", "filter"));
    for (Clerk.Subscriber one : question.subscribers()) {
      rows.add(
          withQos
              ? BytesPrinter.row(one.name(), one.filter(), "" + one.qos())
              : BytesPrinter.row(one.name(), one.filter()));
    }
    new TablePrinter(page, "  ").print(rows);
    page.blank();
    page.text(
        "A message comes in for "
            + question.topic()
            + (withQos ? ", at QoS " + question.qos() + "." : ".")
            + " Who gets it"
            + (withQos ? ", and at which QoS? Such as: anna 1, ben 0" : "? Such as: anna ben")
            + " (or: nobody)");
  }

  /** What the real broker did. */
  public void answer(Clerk question, Map<String, Integer> gets, boolean right, boolean withQos) {
    page.blank();
    page.line(
        right ? Style.GOOD : Style.BAD,
        right ? theme.either("✓ Right!", "Right!") : "Not so. This is what the broker did:");
    page.blank();
    for (Clerk.Subscriber one : question.subscribers()) {
      boolean matches = new TopicFilter(one.filter()).matches(question.topic());
      String what =
          gets.containsKey(one.name())
              ? theme.either("✓ ", "+ ")
                  + one.name()
                  + (withQos ? " at QoS " + gets.get(one.name()) : "")
              : theme.either("· ", "- ") + one.name() + " gets nothing";
      String why =
          matches
              ? withQos
                  ? ": the lower of " + question.qos() + " and " + one.qos()
                  : ": " + one.filter() + " matches"
              : ": try 'match " + one.filter() + " " + question.topic() + "'";
      page.text("  ", "    ", List.of(Span.plain(what + why)));
    }
    page.blank();
    page.line(Style.DIM, "Another one? be-the-broker");
  }
}
