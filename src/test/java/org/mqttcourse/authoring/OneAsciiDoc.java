package org.mqttcourse.authoring;

/** One Asciidoctor for all tests that a JVM runs: to start it takes seconds. */
final class OneAsciiDoc {
  /** Open until that JVM ends. */
  static final AsciiDoc OPEN = new AsciiDoc();

  private OneAsciiDoc() {}
}
