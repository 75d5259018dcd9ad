package org.mqttcourse.playground;

import java.util.List;
import org.mqttcourse.text.Text;

/**
 * What help and completion need to know of a command.
 *
 * @param name such as {@code pub}
 * @param example a line that one could type
 * @param options such as {@code -t}, with one line on each
 */
public record PlaygroundCommand(String name, String example, List<Option> options) {
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
  public record Option(String flag, String longFlag, String value, Text summary) {
    /** An option that stands alone. */
    public Option(String flag, String longFlag, Text summary) {
      this(flag, longFlag, "", summary);
    }
  }
}
