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
      throw new UserError(
          "There is no solution of "
              + exercise.slug()
              + " in here: your teacher has it. 'hint' helps you on.");
    }
    return mayBeShown(session, exercise) ? solution : Optional.empty();
  }

  private static boolean mayBeShown(Session session, Exercise exercise) {
    ExerciseProgress done = session.notebook().now().exercise(exercise.slug());
    if (done.passed() || done.solutionSeen()) {
      return true;
    }
    session.say(
        "You have not passed "
            + exercise.slug()
            + " yet. A 'hint' may be all you need. If you look at the solution, that is recorded.");
    if (!isYes(ask(session))) {
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
      return session.screen().ask("Show it, really? (y/N) ");
    } catch (IOException e) {
      throw new UserError("Your answer can't be read: " + Problems.say(e) + ".");
    }
  }

  private static boolean isYes(Optional<String> answer) {
    String word = answer.orElse("").strip().toLowerCase(Locale.ROOT);
    return word.equals("y") || word.equals("yes");
  }
}
