package org.mqttcourse.cli;

import org.mqttcourse.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A word on the command line that picocli would let pass. */
final class WrongWordException extends ParameterException {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  WrongWordException(CommandLine command, Text text) {
    super(command, text.key());
    this.text = text;
  }

  Text text() {
    return text;
  }
}
