package org.mqttcourse.report;

/** How a stretch of text looks where colours may be used. */
public enum Style {
  PLAIN(""),
  STRONG("1"),
  EMPHASIS("3"),
  CODE("36"),
  LINK("4;34"),
  HEADING("1;36"),
  DIM("2"),
  GOOD("1;32"),
  BAD("1;31"),
  ADDED("32"),
  REMOVED("31"),
  PROMPT("1;34");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The numbers of the escape sequence that switches it on (ECMA-48, SGR); empty for none. */
  String code() {
    return code;
  }
}
