package org.mqttcourse.shell;

import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Status;

/** The last line of a terminal that can keep one. */
final class StatusLine {
  /** In a window that is lower than this, each line is needed for the lesson. */
  private static final int LOWEST = 12;

  private final Terminal terminal;
  private String shown = "";

  StatusLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** In reverse video where escape sequences are welcome; else as plain as the rest. */
  static AttributedString styled(String text, boolean colour) {
    return new AttributedString(text, colour ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT);
  }

  void show(String text, boolean colour) {
    if (text.equals(shown) || terminal.getHeight() < LOWEST || !isReal()) {
      return;
    }
    Status status = Status.getStatus(terminal);
    if (status != null) {
      shown = text;
      status.update(List.of(styled(text, colour)));
    }
  }

  private boolean isReal() {
    return !terminal.getType().startsWith("dumb");
  }

  void suspend() {
    existing().ifPresent(Status::suspend);
  }

  void restore() {
    existing().ifPresent(Status::restore);
  }

  /** Gives the line back, so that nothing of the shell stays behind on the terminal. */
  void close() {
    existing().ifPresent(Status::hide);
  }

  private Optional<Status> existing() {
    return Status.getExistingStatus(terminal);
  }
}
