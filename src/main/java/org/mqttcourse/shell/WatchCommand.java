package org.mqttcourse.shell;

import java.io.IOException;
import java.util.List;
import org.mqttcourse.report.UserError;

/** Checks at each save. */
final class WatchCommand implements Command {
  @Override
  public String name() {
    return "watch";
  }

  @Override
  public String example() {
    return "watch";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return Suggestions.exercises(session, before);
  }

  /**
   * Looking at one file five times a second costs nothing, sees a save at once on every system, and
   * keys have to be asked for as often anyway; macOS tells a WatchService only after seconds.
   */
  private static final long PAUSE_MILLIS = 200;

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    Checking checking = Checking.of(session, arguments);
    boolean passed = checking.check(session);
    if (!session.screen().isTerminal()) {
      return;
    }
    FileStamp seen = FileStamp.of(checking.file());
    announce(session, passed);
    try {
      while (!session.screen().keyPressed(PAUSE_MILLIS)) {
        FileStamp now = FileStamp.of(checking.file());
        // A file that is just being written is left alone until it stays as it is.
        if (!now.equals(seen) && now.isThere() && now.equals(settled(checking))) {
          seen = now;
          announce(session, checking.check(session));
        }
      }
    } catch (IOException e) {
      throw UserError.of("shell.watch.no.keyboard", Problems.say(e));
    }
    session.tell("shell.watch.end");
  }

  private static FileStamp settled(Checking checking) throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS / 4);
    return FileStamp.of(checking.file());
  }

  private static void announce(Session session, boolean passed) {
    session.tell(passed ? "shell.watch.passed" : "shell.watch.watching");
  }
}
