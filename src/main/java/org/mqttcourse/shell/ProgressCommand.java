package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.Progress.ExerciseProgress;
import org.mqttcourse.report.ProgressPrinter;
import org.mqttcourse.text.Text;

/** Shows how far one has come. */
final class ProgressCommand implements Command {
  @Override
  public String name() {
    return "progress";
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
    ProgressPrinter printer = new ProgressPrinter(text, session.theme());
    printer.print(rows);
    printer.print(study(session, progress));
    session.screen().print(text);
  }

  private static ProgressPrinter.Study study(Session session, Progress progress) {
    int hints =
        session.course().exercises().stream()
            .mapToInt(slug -> progress.exercise(slug).hints())
            .sum();
    return new ProgressPrinter.Study(
        session.texts().of(next(session, progress)),
        progress.streak().daysAt(session.today()),
        hints,
        new DueQuestions(session.course()).on(progress, session.today()).size());
  }

  /** From where one is to the end, and then what was left out before. */
  private static Text next(Session session, Progress progress) {
    int here = session.walk().lessonNumber();
    List<Course.Entry> ahead = new ArrayList<>();
    List<Course.Entry> behind = new ArrayList<>();
    for (Course.Entry lesson : session.course().lessons()) {
      (lesson.number() >= here ? ahead : behind).add(lesson);
    }
    ahead.addAll(behind);
    for (Course.Entry lesson : ahead) {
      int from = lesson.number() == here ? session.walk().index() : 0;
      for (int i = 0; i < lesson.steps(); i++) {
        int step = (from + i) % lesson.steps();
        if (!progress.isDone(lesson.name(), step)) {
          return Text.of("shell.progress.next", lesson.number(), step + 1, lesson.title());
        }
      }
    }
    return Text.of("shell.progress.all.done");
  }

  private static ProgressPrinter.ExerciseRow row(Exercise exercise, ExerciseProgress done) {
    return new ProgressPrinter.ExerciseRow(
        exercise.slug(), exercise.points(), done.passed(), done.attempts(), done.solutionSeen());
  }
}
