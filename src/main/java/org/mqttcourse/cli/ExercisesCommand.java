package org.mqttcourse.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mqttcourse.exercise.ExerciseEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course exercises}: what there is to solve. */
@Command(name = "exercises", description = "Lists the exercises.", mixinStandardHelpOptions = true)
final class ExercisesCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = course.world().writer();
    List<ExerciseEntry> exercises =
        course.options().readersCourse(course.world()).exerciseEntries();
    if (json) {
      write(exercises, out);
    } else {
      for (ExerciseEntry exercise : exercises) {
        out.printf(
            "%-12s lesson %2d  %3d points  %s%n",
            exercise.slug(), exercise.lesson(), exercise.points(), exercise.title());
      }
    }
    return ExitStatus.FINE;
  }

  private static void write(List<ExerciseEntry> exercises, PrintWriter out) throws IOException {
    JsonWriter writer = new JsonWriter(out);
    writer.setIndent("  ");
    writer.beginArray();
    for (ExerciseEntry exercise : exercises) {
      writer.beginObject();
      writer.name("slug").value(exercise.slug());
      writer.name("title").value(exercise.title());
      writer.name("lesson").value(exercise.lesson());
      writer.name("points").value(exercise.points());
      writer.name("kind").value(exercise.kind().name().toLowerCase(Locale.ROOT));
      writer.name("files").beginArray().value(exercise.fileName()).endArray();
      writer.endObject();
    }
    writer.endArray();
    out.println();
  }
}
