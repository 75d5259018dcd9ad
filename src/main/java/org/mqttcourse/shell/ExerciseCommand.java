package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.exercise.Exercise;

/** A command for one exercise: the one that is named, or the one that the student is at. */
interface ExerciseCommand extends Command {
  @Override
  default List<Screen.Suggestion> complete(Session session, List<String> before) {
    return Suggestions.exercises(session, before);
  }

  @Override
  default void run(Session session, List<String> arguments) throws InterruptedException {
    runFor(session, session.exercise(Session.first(arguments)));
  }

  /** Carries it out, as {@link #run} does. */
  void runFor(Session session, Exercise exercise) throws InterruptedException;
}
