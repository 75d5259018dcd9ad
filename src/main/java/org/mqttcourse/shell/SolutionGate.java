package org.mqttcourse.shell;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.progress.Progress.ExerciseProgress;
import org.mqttcourse.report.UserError;

/** Before an exercise is passed, its solution is shown only to those who mean it. */
final class SolutionGate {
  private SolutionGate() {}

  /**
   * The solution if it may be shown; asks where it is not passed yet, and records a yes.
   *
   * @throws UserError where this course carries no solutions
   */
  static Optional<String> open(Session session, Exercise exercise) {
    Optional<String> solution = session.course().solution(exercise.slug());
    if (solution.isEmpty()) {
      throw UserError.of("shell.solution.none", exercise.slug());
    }
    return mayBeShown(session, exercise) ? solution : Optional.empty();
  }

  private static boolean mayBeShown(Session session, Exercise exercise) {
    ExerciseProgress done = session.notebook().now().exercise(exercise.slug());
    if (done.passed() || done.solutionSeen()) {
      return true;
    }
    session.tell("shell.solution.warning", exercise.slug());
    if (!isYes(session, ask(session))) {
      return false;
    }
    session
        .notebook()
        .change(
            progress ->
                progress.with(exercise.slug(), progress.exercise(exercise.slug()).solved()));
    return true;
  }

  private static Optional<String> ask(Session session) {
    try {
      return session.screen().ask(session.texts().of("shell.solution.ask"));
    } catch (IOException e) {
      throw UserError.of("shell.solution.unread", Problems.say(e));
    }
  }

  private static boolean isYes(Session session, Optional<String> answer) {
    String word = answer.orElse("").strip().toLowerCase(Locale.ROOT);
    return word.equals("y")
        || session.texts().of("shell.solution.yes").lines().toList().contains(word);
  }
}
