package org.mqttcourse.playground;

import java.util.List;

/**
 * What help and completion need to know of a command.
 *
 * @param name such as {@code pub}
 * @param synopsis its arguments, such as {@code -t TOPIC -m MESSAGE [-q QOS] [-r]}
 * @param summary what it does, in a line
 * @param example a line that one could type
 * @param options such as {@code -t}, with one line on each
 */
public record PlaygroundCommand(
    String name, String synopsis, String summary, String example, List<Option> options) {
  public PlaygroundCommand {
    options = List.copyOf(options);
  }

  /** An option, such as {@code -q}, with its long form, such as {@code --qos}. */
  public record Option(String flag, String longFlag, String summary) {}
}
