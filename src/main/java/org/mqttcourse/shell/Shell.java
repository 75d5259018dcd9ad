package org.mqttcourse.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.playground.Playground;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.NeedsJdkException;

/** The shell: reads a line, carries it out, again and again. */
public final class Shell {
  private static final String PROMPT = "mqtt> ";

  /** A prompt that was idle for so long may use the time to start the broker. */
  private static final long IDLE_MILLIS = 700;

  private final ShellSettings settings;
  private final Outside outside;
  private final Screen screen;

  /**
   * Starts nothing yet.
   *
   * @param screen see {@link Screens#open}; whoever opened it closes it
   */
  public Shell(ShellSettings settings, Outside outside, Screen screen) {
    this.settings = settings;
    this.outside = outside;
    this.screen = screen;
  }

  /**
   * Runs until somebody leaves, or to the end of the input.
   *
   * @return the exit status
   * @throws UserError where the workspace can't be written
   * @throws IOException where the input can't be read
   */
  public int run() throws IOException {
    try (Session session = new Session(settings, outside, screen)) {
      // Making room for the status line scrolls by a line: not the first one of ours.
      session.showStatus();
      begin(session);
      Commands commands = new Commands(session);
      screen.assist(commands);
      session.broker().startAfter(IDLE_MILLIS, session::showStatus);
      while (!session.isLeaving()) {
        session.showStatus();
        Optional<String> line = screen.readLine(screen.theme().paint(Style.PROMPT, PROMPT));
        // Ctrl-C at the prompt only clears the line.
        boolean unused = Thread.interrupted();
        if (line.isEmpty()) {
          session.leave();
        } else {
          guarded(session, () -> carryOut(session, commands, line.get().strip()));
        }
      }
      guarded(session, () -> Settling.atTheEnd(session));
    }
    return 0;
  }

  private static void begin(Session session) {
    try {
      session.walk().begin();
    } catch (UserError e) {
      session.say(e.in(session.texts()));
    }
  }

  private static void guarded(Session session, Screen.Borrower action) throws IOException {
    try {
      action.run();
    } catch (UserError e) {
      session.say(e.in(session.texts()));
    } catch (NeedsJdkException e) {
      session.tell("shell.needs.jdk", e.javaHome());
    } catch (InterruptedException e) {
      session.tell("shell.stopped");
    }
    boolean unused = Thread.interrupted();
  }

  private static void carryOut(Session session, Commands commands, String line)
      throws InterruptedException {
    if (line.isEmpty()) {
      if (session.walk().lessonNumber() <= 1 && session.screen().isTerminal()) {
        session.tell("lesson.next");
      }
      return;
    }
    session.walk().ready();
    if (line.startsWith("#") || session.walk().answer(line)) {
      return;
    }
    List<String> words = split(line);
    if (words.isEmpty()) {
      return;
    }
    String name = words.get(0);
    Command command = commands.find(name).orElseThrow(() -> UserError.of(commands.noCommand(name)));
    command.run(session, words.subList(1, words.size()));
  }

  private static List<String> split(String line) {
    try {
      return Playground.split(line, Map.of());
    } catch (PlaygroundException e) {
      throw UserError.of(e.text());
    }
  }
}
