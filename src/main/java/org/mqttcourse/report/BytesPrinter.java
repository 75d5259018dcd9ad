package org.mqttcourse.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Bytes;

/** Shows which bytes a text becomes: MQTT carries bytes, and both ends must mean the same. */
public final class BytesPrinter {
  private static final int MOST_BYTES = 256;
  private static final int MOST_CHARACTERS = 64;

  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public BytesPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** The text in the usual charsets; a number also as one in binary. */
  public void print(String text) {
    List<List<List<Span>>> rows = new ArrayList<>();
    rows.add(
        row(
            theme.text("lab.bytes.as"),
            theme.text("lab.bytes.bytes"),
            theme.text("lab.bytes.hex")));
    rows.add(encoded("UTF-8", text, StandardCharsets.UTF_8));
    rows.add(encoded("ISO-8859-1", text, StandardCharsets.ISO_8859_1));
    rows.add(encoded(theme.text("lab.bytes.charset.big"), text, StandardCharsets.UTF_16BE));
    rows.add(encoded(theme.text("lab.bytes.charset.little"), text, StandardCharsets.UTF_16LE));
    for (Numbers.Form form : Numbers.of(text)) {
      String name = theme.texts().of(form.name());
      rows.add(row(name, Integer.toString(form.bytes().size()), form.bytes().toHex()));
    }
    new TablePrinter(page, "").print(rows);
  }

  /** The text in that charset, character by character. */
  public void print(String text, Charset charset) {
    Optional<Bytes> all = encode(text, charset);
    page.line(
        Style.STRONG,
        all.map(bytes -> theme.count("lab.bytes.count", bytes.size()))
            .map(bytes -> theme.text("lab.bytes.charset", charset.name(), bytes))
            .orElse(charset.name()));
    List<List<List<Span>>> rows = new ArrayList<>();
    rows.add(
        row(
            theme.text("lab.bytes.character"),
            theme.text("lab.bytes.number"),
            theme.text("lab.bytes.bytes")));
    text.codePoints()
        .limit(MOST_CHARACTERS)
        .forEach(
            c -> {
              String character = new String(Character.toChars(c));
              String hex =
                  encode(character, charset)
                      .map(Bytes::toHex)
                      .orElseGet(() -> theme.text("lab.bytes.none"));
              String shown = character.isBlank() ? '"' + character + '"' : character;
              rows.add(row(shown, String.format(Locale.ROOT, "U+%04X", c), hex));
            });
    new TablePrinter(page, "").print(rows);
    int count = text.codePointCount(0, text.length());
    if (count > MOST_CHARACTERS) {
      page.line(Style.DIM, theme.count("lab.bytes.more", count - MOST_CHARACTERS));
    }
  }

  private List<List<Span>> encoded(String name, String text, Charset charset) {
    Optional<Bytes> bytes = encode(text, charset);
    if (bytes.isEmpty()) {
      return row(name, "-", theme.text("lab.bytes.no.place", missing(text, charset)));
    }
    String hex = bytes.get().toHex();
    if (bytes.get().size() > MOST_BYTES) {
      hex = hex.substring(0, MOST_BYTES * 3) + theme.either("…", "...");
    }
    return row(name, Integer.toString(bytes.get().size()), hex);
  }

  private String missing(String text, Charset charset) {
    return text.codePoints()
        .mapToObj(c -> new String(Character.toChars(c)))
        .filter(character -> encode(character, charset).isEmpty())
        .findFirst()
        .orElseGet(() -> theme.text("lab.bytes.it"));
  }

  private static Optional<Bytes> encode(String text, Charset charset) {
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Optional.of(Bytes.of(bytes));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static List<List<Span>> row(String... cells) {
    List<List<Span>> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(List.of(Span.plain(cell)));
    }
    return row;
  }
}
