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
import org.mqttcourse.text.Text;
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
    page.line(Style.STRONG, theme.count("lab.bytes.count", bytes.size()));
    List<List<List<Span>>> rows = new ArrayList<>();
    rows.add(BytesPrinter.row(theme.text("lab.bytes.as"), theme.text("lab.decode.they.are")));
    text(rows, "UTF-8", bytes, StandardCharsets.UTF_8);
    text(rows, "ISO-8859-1", bytes, StandardCharsets.ISO_8859_1);
    text(rows, theme.text("lab.bytes.charset.big"), bytes, StandardCharsets.UTF_16BE);
    text(rows, theme.text("lab.bytes.charset.little"), bytes, StandardCharsets.UTF_16LE);
    String number = theme.text("lab.bytes.whole");
    if (bytes.size() == 1) {
      number(rows, number, bytes, ByteOrder.BIG_ENDIAN);
    } else if (bytes.size() <= LARGEST_NUMBER) {
      number(rows, theme.text("lab.bytes.big", number), bytes, ByteOrder.BIG_ENDIAN);
      number(rows, theme.text("lab.bytes.little", number), bytes, ByteOrder.LITTLE_ENDIAN);
    }
    new TablePrinter(page, "").print(rows);
  }

  private void number(List<List<List<Span>>> rows, String name, Bytes bytes, ByteOrder order) {
    Text all =
        Numbers.readings(bytes, order).stream()
            .reduce((one, other) -> Text.of("lab.decode.or", one, other))
            .orElseThrow();
    rows.add(BytesPrinter.row(name, theme.texts().of(all)));
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

  private String wrong(Bytes bytes, ByteBuffer in, CoderResult result) {
    int at = in.position();
    byte[] wrong =
        Arrays.copyOfRange(
            bytes.toArray(), at, Math.min(bytes.size(), at + Math.max(1, result.length())));
    return theme.text("lab.decode.no.text", at + 1, Bytes.of(wrong).toHex());
  }
}
