package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.report.DiagramPrinter;
import org.mqttcourse.report.UserError;

/** Draws who said what to whom. */
final class DiagramCommand implements Command {
  private static final String LAST = "last";

  @Override
  public String name() {
    return "diagram";
  }

  @Override
  public String synopsis() {
    return "[last|EXERCISE]";
  }

  @Override
  public String summary() {
    return "draws who said what to whom";
  }

  @Override
  public String example() {
    return "diagram last";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Without a word: what was said here in the shell.",
        "last: what your program said when you last ran or checked it.",
        "EXERCISE: the same for that exercise.",
        "A bracket on the left joins the packets of one handshake.");
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    if (!before.isEmpty()) {
      return List.of();
    }
    List<Screen.Suggestion> words = new ArrayList<>(Suggestions.of(List.of(LAST)));
    words.addAll(Suggestions.exercises(session, before));
    return words;
  }

  @Override
  public void run(Session session, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    LastRuns.Run run = run(session, arguments.stream().findFirst());
    new DiagramPrinter(text, session.theme()).print(run.conversation(), run.decisive());
    session.screen().print(text);
  }

  private static LastRuns.Run run(Session session, Optional<String> which) {
    if (which.isEmpty()) {
      return new LastRuns.Run(session.journal().freeze(), Optional.empty());
    }
    if (which.get().equals(LAST)) {
      return session
          .lastRuns()
          .last()
          .orElseThrow(() -> new UserError("No program was run yet. Type run or check first."));
    }
    String slug = session.exercise(which).slug();
    return session
        .lastRuns()
        .of(slug)
        .orElseThrow(() -> new UserError("It was not run yet. Type: run " + slug));
  }
}
