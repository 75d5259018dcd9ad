package org.mqttcourse.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.report.LessonGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course lessons}: the table of contents. */
@Command(name = "lessons", mixinStandardHelpOptions = true)
final class LessonsCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--graph")
  private boolean graph;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = course.world().writer();
    Course all = course.options().readersCourse(course.world());
    if (json) {
      JsonWriter writer = new JsonWriter(out);
      writer.setIndent("  ");
      writer.beginArray();
      for (Course.Entry lesson : all.lessons()) {
        writer.beginObject();
        writer.name("number").value(lesson.number());
        writer.name("name").value(lesson.name());
        writer.name("title").value(lesson.title());
        writer.name("minutes").value(lesson.minutes());
        writer.endObject();
      }
      writer.endArray();
      out.println();
    } else if (graph) {
      List<Lesson> lessons = new ArrayList<>();
      for (Course.Entry entry : all.lessons()) {
        lessons.add(all.lesson(entry.name()).orElseThrow());
      }
      new LessonGraph(out, course.options().theme(course.world())).print(lessons);
    } else {
      for (Course.Entry lesson : all.lessons()) {
        out.printf("%2d  %s (%d min)%n", lesson.number(), lesson.title(), lesson.minutes());
      }
    }
    return ExitStatus.FINE;
  }
}
