package org.mqttcourse.shell;

import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.report.ExercisePrinter;
import org.mqttcourse.report.LessonPrinter;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.Theme;

/** Sets a step of a lesson as the shell shows it. */
final class StepShow {
  private final Session session;
  private final StringBuilder lines;
  private final Theme theme;
  private final LessonPrinter printer;

  /** Appends to these lines. */
  StepShow(Session session, StringBuilder lines) {
    this.session = session;
    this.lines = lines;
    this.theme = session.theme();
    this.printer = new LessonPrinter(lines, theme);
  }

  void opening(Lesson lesson) {
    printer.opening(lesson);
    if (!session.course().isTranslated(lesson)) {
      new Page(lines, theme).line(Style.DIM, session.texts().of("lesson.untranslated"));
    }
  }

  /** The step, with its task where it is an exercise, whose file is then made. */
  void step(Lesson lesson, int index, boolean done) {
    Step step = lesson.steps().get(index);
    printer.step(lesson, index, done);
    if (step instanceof Step.Exercise exerciseStep) {
      Exercise exercise = session.exercise(Optional.of(exerciseStep.slug()));
      new ExercisePrinter(lines, theme).task(exercise, session.workbench().prepare(exercise));
    } else if (step instanceof Step.Prose && lesson.number() == 1) {
      lines.append(theme.paint(Style.DIM, session.texts().of("lesson.next"))).append("\n\n");
    }
  }
}
