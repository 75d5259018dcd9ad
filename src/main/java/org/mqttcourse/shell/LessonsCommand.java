package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.course.Course;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.report.LessonPrinter;
import org.mqttcourse.report.LessonPrinter.LessonLine;

/** Lists the lessons. */
final class LessonsCommand implements Command {
  @Override
  public String name() {
    return "lessons";
  }

  @Override
  public String synopsis() {
    return "";
  }

  @Override
  public String summary() {
    return "lists the lessons";
  }

  @Override
  public String example() {
    return "lessons";
  }

  @Override
  public void run(Session session, List<String> arguments) {
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
}
