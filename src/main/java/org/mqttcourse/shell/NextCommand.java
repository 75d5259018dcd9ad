package org.mqttcourse.shell;

import java.util.List;

/** Goes on. */
final class NextCommand implements Command {
  @Override
  public String name() {
    return "next";
  }

  @Override
  public String example() {
    return "next";
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    session.walk().next();
  }
}
