package org.mqttcourse.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Bytes;

/** Shows what bytes may mean: text in this charset or that, or a number. */
public final class DecodePrinter {
  private static final int LARGEST_NUMBER = 8;
  private static final int LONGEST_TEXT = 400;

  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public DecodePrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** All readings, also those that are nonsense: bytes don't say what they are. */
  public void print(Bytes bytes) {
    page.line(Style.STRONG, BytesPrinter.count(bytes.size(), "byte"));
    List<List<List<Span>>> rows = new ArrayList<>();
    rows.add(BytesPrinter.row("As", "They are"));
    text(rows, "UTF-8", bytes, StandardCharsets.UTF_8);
    text(rows, "ISO-8859-1", bytes, StandardCharsets.ISO_8859_1);
    text(rows, "UTF-16, big-endian", bytes, StandardCharsets.UTF_16BE);
    text(rows, "UTF-16, little-endian", bytes, StandardCharsets.UTF_16LE);
    if (bytes.size() == 1) {
      number(rows, "number", bytes, ByteOrder.BIG_ENDIAN);
    } else if (bytes.size() <= LARGEST_NUMBER) {
      number(rows, "number, big-endian", bytes, ByteOrder.BIG_ENDIAN);
      number(rows, "number, little-endian", bytes, ByteOrder.LITTLE_ENDIAN);
    }
    new TablePrinter(page, "").print(rows);
  }

  private static void number(
      List<List<List<Span>>> rows, String name, Bytes bytes, ByteOrder order) {
    rows.add(BytesPrinter.row(name, String.join(", or ", Numbers.readings(bytes, order))));
  }

  private void text(List<List<List<Span>>> rows, String name, Bytes bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
    CharBuffer out = CharBuffer.allocate(bytes.size() + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      rows.add(BytesPrinter.row(name, wrong(bytes, in, result)));
      return;
    }
    String text = out.flip().toString();
    boolean cut = text.length() > LONGEST_TEXT;
    String start = cut ? text.substring(0, LONGEST_TEXT) : text;
    rows.add(
        BytesPrinter.row(
            name, '"' + Safe.value(start, theme) + '"' + (cut ? theme.either("…", "...") : "")));
  }

  private static String wrong(Bytes bytes, ByteBuffer in, CoderResult result) {
    int at = in.position();
    byte[] wrong =
        Arrays.copyOfRange(
            bytes.toArray(), at, Math.min(bytes.size(), at + Math.max(1, result.length())));
    return "no text: byte " + (at + 1) + " (" + Bytes.of(wrong).toHex() + ") can't stand there";
  }
}
