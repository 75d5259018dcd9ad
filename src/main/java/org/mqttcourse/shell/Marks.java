package org.mqttcourse.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.Recall;

/** Ticks steps off. Safe for many threads, as the notebook is. */
final class Marks {
  private final Session session;

  Marks(Session session) {
    this.session = session;
  }

  boolean isDone(Lesson lesson, int step) {
    return session.notebook().now().isDone(lesson.name(), step);
  }

  /** That step is done. */
  void done(Lesson lesson, int step) {
    int current = session.walk().lessonNumber();
    LocalDate today = session.today();
    boolean question = !Questions.options(lesson.steps().get(step)).isEmpty();
    String key = new DueQuestions.Question(lesson, step).key();
    session
        .notebook()
        .change(
            progress -> {
              Progress more = progress.withDone(lesson.name(), step).on(today);
              if (question && !progress.isDone(lesson.name(), step)) {
                more = more.with(key, Recall.learned(today));
              }
              // An exercise may be passed from anywhere; only a step of the current lesson says
              // where one is.
              boolean here = more.lesson() == 0 && lesson.number() == current;
              return here ? more.at(current, step) : more;
            });
  }

  /** That exercise is passed: so are the steps that show it. */
  void passed(Exercise exercise) {
    Optional<Lesson> its = session.course().lesson(Integer.toString(exercise.lesson()));
    if (its.isEmpty()) {
      return;
    }
    List<Step> steps = its.get().steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Exercise step && step.slug().equals(exercise.slug())) {
        done(its.get(), i);
      }
    }
  }
}
