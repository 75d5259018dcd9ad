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

  /**
   * An option.
   *
   * @param flag such as {@code -q}; the long form where there is no short one
   * @param longFlag such as {@code --qos}; empty where there is no other form
   * @param value what stands behind it, such as {@code QOS}, {@code TOPIC}, {@code FILTER}, {@code
   *     NAME}; empty where nothing does
   * @param summary what it does, in a line
   */
  public record Option(String flag, String longFlag, String value, String summary) {
    /** An option that stands alone. */
    public Option(String flag, String longFlag, String summary) {
      this(flag, longFlag, "", summary);
    }
  }
}
