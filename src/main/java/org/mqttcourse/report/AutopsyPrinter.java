package org.mqttcourse.report;

import java.util.List;
import org.mqttcourse.lab.Autopsy;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Prints a conversation that went wrong, and who it was. */
public final class AutopsyPrinter {
  private static final int LABEL = 60;

  private final Appendable out;
  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public AutopsyPrinter(Appendable out, Theme theme) {
    this.out = out;
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /**
   * The case, as the wire saw it.
   *
   * @return what the numbered rows show, from number 1 on
   */
  public List<Sighting> question(Autopsy autopsy, int number, int all, Conversation conversation) {
    page.blank();
    page.line(Style.HEADING, "Case %d of %d: %s".formatted(number, all, autopsy.title()));
    page.blank();
    page.text(autopsy.story());
    page.blank();
    List<Sighting> rows = new DiagramPrinter(out, theme).numbered(conversation);
    page.blank();
    page.text(autopsy.question() + " Type the number before it.");
    page.blank();
    return rows;
  }

  /**
   * Somebody pointed at an innocent one.
   *
   * @param number of the row that was named
   */
  public void hint(Autopsy autopsy, int number, Sighting innocent) {
    page.line(Style.BAD, "No, it is not %d, %s.".formatted(number, name(innocent)));
    page.text(autopsy.hint(innocent));
  }

  /** Who it was, found out or not. */
  public void answer(Autopsy autopsy, int number, Sighting culprit, boolean found) {
    String who = "%d, %s".formatted(number, name(culprit));
    page.blank();
    page.line(
        found ? Style.GOOD : Style.BAD,
        found ? theme.either("✓ Right!", "Right!") : "It was " + who + ".");
    page.blank();
    page.text(autopsy.why());
    page.blank();
    page.line(Style.DIM, "The next case? autopsy");
  }

  /** In a few words: a packet with what it carries and whose it is. */
  private String name(Sighting sighting) {
    Event event = sighting.event();
    String client = Safe.value(sighting.clientIdentifier(), theme);
    if (event instanceof Packet) {
      String way = sighting.toBroker() ? " from " : " to ";
      return new DiagramWords(theme).of(event, LABEL) + way + client;
    } else if (event instanceof Event.Fault fault) {
      return FaultWords.brief(fault);
    }
    return "the end of " + client + "'s connection";
  }
}
