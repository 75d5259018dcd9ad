package org.mqttcourse.lesson;

/**
 * A stretch of text in one style.
 *
 * @param style how it is set apart
 * @param text without any mark-up
 */
public record Span(Style style, String text) {
  /** How a stretch of text is set apart. */
  public enum Style {
    PLAIN,
    STRONG,
    EMPHASIS,
    CODE,
    LINK
  }

  /** Text that is not set apart. */
  public static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }
}
