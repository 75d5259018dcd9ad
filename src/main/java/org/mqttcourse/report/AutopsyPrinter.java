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
    page.line(Style.HEADING, theme.text("lab.autopsy.case", number, all, autopsy.title()));
    page.blank();
    page.text(theme.texts().of(autopsy.story()));
    page.blank();
    List<Sighting> rows = new DiagramPrinter(out, theme).numbered(conversation);
    page.blank();
    page.text(theme.text("lab.autopsy.question", autopsy.question()));
    page.blank();
    return rows;
  }

  /**
   * Somebody pointed at an innocent one.
   *
   * @param number of the row that was named
   */
  public void hint(Autopsy autopsy, int number, Sighting innocent) {
    page.line(Style.BAD, theme.text("lab.autopsy.no", number, name(innocent)));
    page.text(theme.texts().of(autopsy.hint(innocent)));
  }

  /** Who it was, found out or not. */
  public void answer(Autopsy autopsy, int number, Sighting culprit, boolean found) {
    page.blank();
    page.line(
        found ? Style.GOOD : Style.BAD,
        found
            ? theme.text("lab.game.right", theme.either("✓ ", ""))
            : theme.text("lab.autopsy.was", number, name(culprit)));
    page.blank();
    page.text(theme.texts().of(autopsy.why()));
    page.blank();
    page.line(Style.DIM, theme.text("lab.autopsy.next"));
  }

  /** In a few words: a packet with what it carries and whose it is. */
  private String name(Sighting sighting) {
    Event event = sighting.event();
    String client = Safe.value(sighting.clientIdentifier(), theme);
    if (event instanceof Packet) {
      String packet = new DiagramWords(theme).of(event, LABEL);
      return theme.text(
          sighting.toBroker() ? "lab.autopsy.from" : "lab.autopsy.to", packet, client);
    } else if (event instanceof Event.Fault fault) {
      return FaultWords.brief(fault, theme.texts());
    }
    return theme.text("lab.autopsy.end", client);
  }
}
