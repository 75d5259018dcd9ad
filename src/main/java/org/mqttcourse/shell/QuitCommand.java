package org.mqttcourse.shell;

import java.util.List;

/** Leaves. */
final class QuitCommand implements Command {
  @Override
  public String name() {
    return "quit";
  }

  @Override
  public String example() {
    return "quit";
  }

  @Override
  public void run(Session session, List<String> arguments) {
    session.leave();
  }
}
