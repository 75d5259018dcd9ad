package org.mqttcourse.shell;

import java.util.List;

/** Leaves. */
final class QuitCommand implements Command {
  @Override
  public String name() {
    return "quit";
  }

  @Override
  public String synopsis() {
    return "";
  }

  @Override
  public String summary() {
    return "leaves; you go on here next time (Ctrl-D does the same)";
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
