package org.mqttcourse.proof;

/**
 * A model solution with one small change, which ought to make it wrong.
 *
 * @param file the solution's file
 * @param place line and column of the change, such as {@code 19:7}
 * @param change what was changed, on one line
 * @param text the whole program with that change
 */
record Mutant(String file, String place, String change, String text) {
  private static final int LONGEST = 64;

  /** The text with what stands from begin to end replaced. */
  static Mutant of(
      String file, String text, int begin, int end, String replacement, String change) {
    int line = 1 + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
    int column = begin - text.lastIndexOf('\n', begin - 1);
    String mutated = text.substring(0, begin) + replacement + text.substring(end);
    return new Mutant(file, line + ":" + column, change, mutated);
  }

  /** Such as {@code Publish.java:19:7 drop client.disconnect();}. */
  String name() {
    return file + ":" + place + " " + change;
  }

  /** Code on one line, cut where it is long. */
  static String shown(String code) {
    String flat = code.replaceAll("\\s+", " ").strip();
    return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "...";
  }
}
