package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.Progress.ExerciseProgress;
import org.mqttcourse.report.ProgressPrinter;

/** Shows how far one has come. */
final class ProgressCommand implements Command {
  @Override
  public String name() {
    return "progress";
  }

  @Override
  public String synopsis() {
    return "";
  }

  @Override
  public String summary() {
    return "shows how far you have come";
  }

  @Override
  public String example() {
    return "progress";
  }

  @Override
  public void run(Session session, List<String> arguments) {
    Progress progress = session.notebook().now();
    List<ProgressPrinter.LessonRow> rows = new ArrayList<>();
    for (Course.Entry lesson : session.course().lessons()) {
      List<ProgressPrinter.ExerciseRow> exercises = new ArrayList<>();
      for (String slug : session.course().exercises()) {
        session
            .course()
            .exercise(slug)
            .filter(exercise -> exercise.lesson() == lesson.number())
            .ifPresent(exercise -> exercises.add(row(exercise, progress.exercise(slug))));
      }
      rows.add(
          new ProgressPrinter.LessonRow(
              lesson.number(),
              lesson.title(),
              StepsDone.count(progress, lesson),
              lesson.steps(),
              exercises));
    }
    StringBuilder text = new StringBuilder();
    new ProgressPrinter(text, session.theme()).print(rows);
    session.screen().print(text);
  }

  private static ProgressPrinter.ExerciseRow row(Exercise exercise, ExerciseProgress done) {
    return new ProgressPrinter.ExerciseRow(
        exercise.slug(), exercise.points(), done.passed(), done.attempts(), done.solutionSeen());
  }
}
