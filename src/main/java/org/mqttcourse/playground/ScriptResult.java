package org.mqttcourse.playground;

import java.util.List;

/**
 * How a script went.
 *
 * @param outcome in one word
 * @param line the line, counted from 1, that failed or was being carried out when time was up; 0
 *     where it ended well
 * @param message what was wrong with that line; empty unless it failed
 * @param output what was said and what arrived, cut where it was too much
 */
public record ScriptResult(Outcome outcome, int line, String message, List<String> output) {
  public ScriptResult {
    output = List.copyOf(output);
  }

  /** How a script ended. */
  public enum Outcome {
    /** Every line was carried out. */
    DONE,
    /** A line could not be carried out; those behind it were not tried. */
    FAILED,
    /** The script as a whole took too long. */
    TIME_UP
  }
}
