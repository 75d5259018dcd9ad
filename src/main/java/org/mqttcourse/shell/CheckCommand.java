package org.mqttcourse.shell;

import java.util.List;

/** Judges a program. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String example() {
    return "check hello";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return Suggestions.exercises(session, before);
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    Checking checking = Checking.of(session, arguments);
    boolean unused = checking.check(session);
  }
}
