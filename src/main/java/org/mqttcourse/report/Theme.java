package org.mqttcourse.report;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.mqttcourse.text.Texts;

/**
 * How text is set on this terminal, and in which language.
 *
 * @param colour whether escape sequences may be used
 * @param unicode whether the terminal shows more than ASCII
 * @param width in columns
 * @param texts what is said, in the reader's language
 */
public record Theme(boolean colour, boolean unicode, int width, Texts texts) {
  /** No colours, 80 columns: for files, pipes and tests. */
  public static final Theme PLAIN = new Theme(false, true, 80);

  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 20;

  /** In English. */
  public Theme(boolean colour, boolean unicode, int width) {
    this(colour, unicode, width, Texts.english());
  }

  /** That text in the reader's language; see {@link Texts#of}. */
  public String text(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** The text {@code key.one} or {@code key.many}; see {@link Texts#count}. */
  public String count(String key, long number, Object... more) {
    return texts.count(key, number, more);
  }

  /** Why a connection was refused, as a journal has it, in the reader's language. */
  public String reason(String recorded) {
    return FaultWords.reason(recorded, texts);
  }

  /** The same without any letter that an old terminal lacks. */
  public Theme ascii() {
    return new Theme(colour, false, width, texts);
  }

  /** The same in that language. */
  public Theme in(Texts language) {
    return new Theme(colour, unicode, width, language);
  }

  /**
   * What the environment asks for: no colours with {@code NO_COLOR}, {@code TERM=dumb} or where the
   * output is no terminal; ASCII alone where the terminal does not speak a Unicode charset.
   *
   * @param width in columns; 0 where it is not known, then {@code COLUMNS} or 80
   */
  public static Theme of(Map<String, String> env, boolean terminal, Charset charset, int width) {
    boolean colour =
        terminal
            && env.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(env.getOrDefault("TERM", ""));
    boolean unicode = charset.name().toUpperCase(Locale.ROOT).startsWith("UTF");
    return new Theme(colour, unicode, width > 0 ? width : columns(env));
  }

  private static int columns(Map<String, String> env) {
    try {
      int columns = Integer.parseInt(env.getOrDefault("COLUMNS", ""));
      return columns > 0 ? columns : USUAL_WIDTH;
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  /** The columns that running text may take: long lines read badly, however wide the window. */
  public int textWidth() {
    return Math.max(NARROWEST, Math.min(width, USUAL_WIDTH) - 1);
  }

  /** Whether there is so little room that layouts give up their columns and deep indents. */
  public boolean narrow() {
    return width < 60;
  }

  /** The text in that style; as it is where there are no colours. */
  public String paint(Style style, String text) {
    if (!colour || style == Style.PLAIN || text.isEmpty()) {
      return text;
    }
    return "\u001b[" + style.code() + "m" + text + "\u001b[0m";
  }

  /** The first where the terminal shows Unicode, the second otherwise. */
  public String either(String unicodeForm, String asciiForm) {
    return unicode ? unicodeForm : asciiForm;
  }
}
