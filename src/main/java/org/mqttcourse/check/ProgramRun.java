package org.mqttcourse.check;

import java.util.List;

/**
 * One run of the student's program, over.
 *
 * @param arguments that it was given
 * @param output what it printed, cut where it printed too much
 * @param errors what it printed to standard error, cut likewise
 * @param ending how it ended
 */
public record ProgramRun(
    List<String> arguments, List<String> output, List<String> errors, Ending ending) {
  public ProgramRun {
    arguments = List.copyOf(arguments);
    output = List.copyOf(output);
    errors = List.copyOf(errors);
  }
}
