package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.report.LessonGraph;
import org.mqttcourse.report.LessonPrinter;
import org.mqttcourse.report.LessonPrinter.LessonLine;
import org.mqttcourse.report.UserError;

/** Lists the lessons. */
final class LessonsCommand implements Command {
  @Override
  public String name() {
    return "lessons";
  }

  @Override
  public String example() {
    return "lessons";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(List.of("--graph")) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (arguments.equals(List.of("--graph"))) {
      graph(session);
      return;
    }
    if (!arguments.isEmpty()) {
      throw UserError.of("shell.lessons.usage");
    }
    Progress progress = session.notebook().now();
    List<LessonLine> lines = new ArrayList<>();
    for (Course.Entry entry : session.course().lessons()) {
      lines.add(
          new LessonLine(
              entry.number(),
              entry.name(),
              entry.title(),
              entry.minutes(),
              entry.number() == session.walk().lessonNumber(),
              StepsDone.count(progress, entry) >= entry.steps()));
    }
    StringBuilder text = new StringBuilder();
    new LessonPrinter(text, session.theme()).contents(lines);
    session.screen().print(text);
  }

  private static void graph(Session session) {
    List<Lesson> lessons = new ArrayList<>();
    for (Course.Entry entry : session.course().lessons()) {
      lessons.add(session.course().lesson(entry.name()).orElseThrow());
    }
    StringBuilder text = new StringBuilder();
    new LessonGraph(text, session.theme()).print(lessons);
    session.screen().print(text);
  }
}
