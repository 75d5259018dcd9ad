package org.mqttcourse.report.grades;

import java.util.EnumSet;
import java.util.Set;

/** A file that results are written to. */
public enum Format {
  /** {@code results.json}: a list of rows; always written, other programs count on it. */
  JSON,
  /** {@code results.csv}: a line per row. */
  CSV,
  /** {@code results.xml} in JUnit's form. */
  XML,
  /** {@code report.html}, for people. */
  HTML,
  /** {@code moodle.csv}: a grading worksheet. */
  MOODLE,
  /** {@code canvas.csv}: a gradebook, and {@code canvas-feedback.zip}. */
  CANVAS;

  /** What is written where nobody asks for anything else. */
  public static Set<Format> usual() {
    return EnumSet.of(JSON, CSV, XML, HTML);
  }
}
