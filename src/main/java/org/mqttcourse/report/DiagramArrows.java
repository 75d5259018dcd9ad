package org.mqttcourse.report;

import java.util.Optional;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;

/** The arrows of a drawing: whole ones, broken ones, and lines where the link itself was hit. */
final class DiagramArrows {
  /** What an arrow has besides its label: a dash and a blank before it, a blank and a head. */
  private static final int FRAME = 4;

  private final Theme theme;
  private final DiagramWords words;

  DiagramArrows(Theme theme, DiagramWords words) {
    this.theme = theme;
    this.words = words;
  }

  /**
   * An arrow from one line to the next, without colours.
   *
   * @param who before the label, where several clients share a line; else empty
   * @param width in columns
   * @param right whether it points to the right
   */
  String draw(Event event, String who, int width, boolean right) {
    if (event instanceof Event.Fault fault) {
      return fault.kind() == Event.Fault.Kind.LOST
          ? lost(fault.packet(), who, width, right)
          : line(label(event, who, width), width);
    }
    String dash = event instanceof Packet ? theme.either("─", "-") : dotted();
    String label = label(event, who, width);
    String rest = dash.repeat(width - FRAME - Columns.of(label));
    return right
        ? dash + " " + label + " " + rest + theme.either("▶", ">")
        : theme.either("◀", "<") + dash + " " + label + " " + rest;
  }

  private String label(Event event, String who, int width) {
    int room = width - FRAME;
    return words.shorten(who + words.of(event, room - Columns.of(who)), room);
  }

  /** Ends in a cross before it gets there. */
  private String lost(Optional<Packet> packet, String who, int width, boolean right) {
    String dash = theme.either("─", "-");
    String cross = theme.either("✗", "x");
    int most = width - FRAME - 2;
    String words = packet.map(one -> this.words.of(one, most - Columns.of(who))).orElse("");
    String label = this.words.shorten(who + words, most);
    int left = width - FRAME - Columns.of(label);
    int more = Math.max(1, left / 2);
    String gap = " ".repeat(Math.max(0, left - more));
    return right
        ? dash + " " + label + " " + dash.repeat(more) + cross + gap
        : gap + cross + dash.repeat(more) + " " + label + " " + dash;
  }

  /** Leads nowhere: it is about the link, or about a packet that is still under way. */
  private String line(String label, int width) {
    return dotted() + " " + label + " " + dotted().repeat(width - FRAME + 1 - Columns.of(label));
  }

  private String dotted() {
    return theme.either("╌", ".");
  }
}
