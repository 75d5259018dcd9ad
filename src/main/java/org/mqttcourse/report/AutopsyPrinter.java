package org.mqttcourse.report;

import java.util.List;
import org.mqttcourse.lab.Autopsy;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;

/** Prints a conversation that went wrong, the suspects, and who it was. */
public final class AutopsyPrinter {
  private final Appendable out;
  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public AutopsyPrinter(Appendable out, Theme theme) {
    this.out = out;
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** The case, as the wire saw it; what was done to the link is not told yet. */
  public void question(Autopsy autopsy, int number, int all, Conversation conversation) {
    page.blank();
    page.line(Style.HEADING, "Case %d of %d: %s".formatted(number, all, autopsy.title()));
    page.blank();
    page.text(autopsy.story());
    page.blank();
    new DiagramPrinter(out, theme)
        .print(conversation.where(sighting -> !(sighting.event() instanceof Event.Fault)));
    page.blank();
    page.text("Which packet went wrong?");
    page.blank();
    char letter = 'a';
    for (String suspect : autopsy.suspects()) {
      page.text("  " + letter++ + ") ", "     ", List.of(Span.plain(suspect)));
    }
    page.blank();
  }

  /** Who it was. */
  public void answer(Autopsy autopsy, Conversation conversation, int right, boolean found) {
    page.blank();
    page.line(
        found ? Style.GOOD : Style.BAD,
        found
            ? theme.either("✓ Right!", "Right!")
            : "No. It was " + (char) ('a' + right) + ", " + autopsy.suspects().get(right) + ".");
    page.blank();
    page.text(autopsy.why());
    List<Event.Fault> faults = conversation.all(Event.Fault.class);
    if (!faults.isEmpty()) {
      page.blank();
      page.line(Style.DIM, "What was done to the link:");
      for (Event.Fault fault : faults) {
        page.text("  ", "    ", List.of(Span.plain(FaultWords.of(fault))));
      }
    }
    page.blank();
    page.line(Style.DIM, "The next case? autopsy");
  }
}
