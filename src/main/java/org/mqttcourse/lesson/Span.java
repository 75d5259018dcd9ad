package org.mqttcourse.lesson;

import java.util.List;
import java.util.stream.Collectors;

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

  /** The letters of all spans, without their styles. */
  public static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** Text that is not set apart. */
  public static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }
}
