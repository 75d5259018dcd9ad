package org.mqttcourse.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mqttcourse.exercise.ExerciseEntry;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course exercises}: what there is to solve. */
@Command(name = "exercises", mixinStandardHelpOptions = true)
final class ExercisesCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = course.world().writer();
    List<ExerciseEntry> exercises =
        course.options().readersCourse(course.world()).exerciseEntries();
    Texts texts = course.options().texts(course.world());
    if (json) {
      write(exercises, out);
    } else {
      for (ExerciseEntry exercise : exercises) {
        out.println(
            texts.of(
                "cli.exercises.line",
                "%-12s".formatted(exercise.slug()),
                "%2d".formatted(exercise.lesson()),
                "%3d".formatted(exercise.points()),
                exercise.title()));
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
