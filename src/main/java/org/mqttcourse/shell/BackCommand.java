package org.mqttcourse.shell;

import java.util.List;

/** Goes back. */
final class BackCommand implements Command {
  @Override
  public String name() {
    return "back";
  }

  @Override
  public String example() {
    return "back";
  }

  @Override
  public void run(Session session, List<String> arguments) {
    session.walk().back();
  }
}
