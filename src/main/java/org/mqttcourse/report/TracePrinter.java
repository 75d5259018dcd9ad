package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Prints packets as they cross the door: one in a line, or one taken apart. */
public final class TracePrinter {
  private static final int LONGEST_PAYLOAD = 32;
  private static final int MOST_BYTES = 96;

  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public TracePrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** Number, time, client, direction, packet, its bytes on the wire. */
  public void line(Sighting sighting) {
    page.fitted(head(sighting), " ".repeat(theme.narrow() ? 5 : 14), words(sighting));
  }

  /** The same, on one line however long. */
  public void unbroken(Sighting sighting) {
    StringBuilder text = new StringBuilder(head(sighting));
    words(sighting).forEach(word -> text.append(Safe.line(word.text(), theme)));
    page.raw(text.toString());
  }

  private String head(Sighting sighting) {
    double seconds = sighting.at().toMillis() / 1000.0;
    String name = sighting.clientIdentifier();
    String client = name.isEmpty() ? "#" + sighting.connection().number() : name;
    String arrow = sighting.toBroker() ? theme.either("→", "->") : theme.either("←", "<-");
    String format = theme.narrow() ? "%3d %.2f " : "%4d %8.3f ";
    return theme.paint(Style.DIM, String.format(Locale.ROOT, format, sighting.number(), seconds))
        + shorten(Safe.value(client, theme))
        + " "
        + theme.paint(sighting.toBroker() ? Style.CODE : Style.GOOD, arrow)
        + " ";
  }

  /** A name may have 65535 bytes. */
  private String shorten(String name) {
    int most = theme.narrow() ? 10 : 24;
    return Columns.of(name) <= most ? name : new DiagramWords(theme).shorten(name, most);
  }

  private List<Span> words(Sighting sighting) {
    List<Span> words = new ArrayList<>();
    if (sighting.event() instanceof Packet packet) {
      words.add(new Span(Span.Style.STRONG, packet.name()));
      PacketWords.of(
              packet,
              payload -> ConversationPrinter.payload(payload, theme, LONGEST_PAYLOAD),
              theme.texts())
          .forEach(word -> words.add(Span.plain(" " + word)));
      words.add(Span.plain(theme.count("packet.trace.bytes", sighting.raw().size())));
    } else if (sighting.event() instanceof Event.Refused refused) {
      words.add(Span.plain(theme.text("packet.trace.refused", theme.reason(refused.reason()))));
    } else if (sighting.event() instanceof Event.Closed closed) {
      String who = FaultWords.who(closed, theme.texts());
      words.add(Span.plain(theme.text("packet.trace.closes", who)));
    } else if (sighting.event() instanceof Event.Fault fault) {
      words.add(Span.plain(theme.either("✗ ", "x ") + FaultWords.of(fault, theme.texts())));
    } else {
      words.add(Span.plain(theme.text("packet.trace.opens")));
    }
    return words;
  }

  /** The packet field by field, also one that was lost or late on a disturbed link. */
  public void show(Sighting sighting) {
    line(sighting);
    Optional<Packet> packet =
        sighting.event() instanceof Event.Fault fault
            ? fault.packet()
            : Optional.of(sighting.event())
                .filter(Packet.class::isInstance)
                .map(Packet.class::cast);
    packet.ifPresentOrElse(
        one -> fields(one, sighting.raw()), () -> page.text(theme.text("packet.trace.no.packet")));
  }

  private void fields(Packet packet, Bytes raw) {
    List<List<List<Span>>> rows = new ArrayList<>();
    rows.add(
        BytesPrinter.row(
            theme.text("packet.trace.column"),
            theme.text("packet.trace.meaning"),
            theme.text("packet.trace.section")));
    for (PacketAnatomy.Field field : PacketAnatomy.of(packet, raw, theme.texts())) {
      rows.add(
          BytesPrinter.row(
              cut(field.hex(), MOST_BYTES), cut(field.meaning(), 200), field.section()));
    }
    new TablePrinter(page, "").print(rows);
    page.line(Style.DIM, theme.text("packet.trace.sections"));
  }

  private String cut(String text, int most) {
    String safe = Safe.value(text, theme);
    return safe.length() <= most ? safe : safe.substring(0, most) + theme.either("…", "...");
  }
}
