package org.mqttcourse.shell;

import java.util.List;

/** Goes back. */
final class BackCommand implements Command {
  @Override
  public String name() {
    return "back";
  }

  @Override
  public String synopsis() {
    return "";
  }

  @Override
  public String summary() {
    return "goes back one step";
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
