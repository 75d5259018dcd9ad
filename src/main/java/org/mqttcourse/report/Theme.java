package org.mqttcourse.report;

/**
 * How text is set on this terminal.
 *
 * @param colour whether escape sequences may be used
 * @param unicode whether the terminal shows more than ASCII
 * @param width in columns
 */
public record Theme(boolean colour, boolean unicode, int width) {
  /** No colours, 80 columns: for files, pipes and tests. */
  public static final Theme PLAIN = new Theme(false, true, 80);
}
