package org.mqttcourse.report;

import java.util.Arrays;
import java.util.List;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** Prints what the playground's clients say and what arrives at them. */
public final class MessagePrinter {
  private static final int LONGEST = 400;

  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public MessagePrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** A command's answer. */
  public void say(String line) {
    if (Columns.of(line) <= theme.textWidth()) {
      page.verbatim("", Style.PLAIN, List.of(line));
    } else {
      page.fitted("", "  ", List.of(Span.plain(line)));
    }
  }

  /** A message, as {@code mosquitto_sub} shows it, behind the name of the client that got it. */
  public void arrived(String client, Packet.Publish message, boolean verbose) {
    String topic = verbose ? Safe.value(message.topic(), theme) + " " : "";
    page.raw(
        theme.paint(Style.GOOD, Safe.value(client, theme) + theme.either(" ← ", " <- "))
            + theme.paint(Style.CODE, topic)
            + payload(message.payload()));
  }

  private String payload(Bytes payload) {
    if (payload.size() == 0) {
      return theme.paint(Style.DIM, theme.text("report.message.empty"));
    }
    if (payload.size() > LONGEST) {
      byte[] start = Arrays.copyOf(payload.toArray(), 32);
      return Safe.value(Bytes.of(start).preview(), theme)
          + theme.either("…", "...")
          + theme.paint(Style.DIM, theme.text("report.message.bytes", payload.size()));
    }
    return payload
        .asUtf8()
        .map(text -> Safe.value(text, theme))
        .orElseGet(
            () -> payload.toHex() + theme.paint(Style.DIM, theme.text("report.message.no.text")));
  }
}
