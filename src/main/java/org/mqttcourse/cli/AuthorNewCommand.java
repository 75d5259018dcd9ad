package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mqttcourse.authoring.AuthoringException;
import org.mqttcourse.authoring.Template;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course author new}: files that are whole, and wait to be changed. */
@Command(
    name = "new",
    description = {
      "Begins a lesson or an exercise in the folder that --course names, or else in this one.",
      "It can be checked at once; change it into your own.",
    },
    mixinStandardHelpOptions = true)
final class AuthorNewCommand implements Callable<Integer> {
  @ParentCommand private AuthorCommand author;

  @Parameters(index = "0", paramLabel = "WHAT", description = "lesson or exercise.")
  private String what;

  @Parameters(index = "1", paramLabel = "NAME", description = "Such as last-will, or last_will.")
  private String name;

  @Option(
      names = "--lesson",
      paramLabel = "N",
      description = "The exercise's lesson (the last one).")
  private int lesson;

  @Option(
      names = "--kind",
      paramLabel = "script|program",
      description = "The exercise is a script of shell commands (unless told otherwise), or Java.")
  private String kind = "script";

  @Override
  public Integer call() {
    Path folder = author.course().options().courseFolder();
    PrintWriter out = author.course().world().writer();
    try {
      Template template = new Template(folder);
      List<Path> files =
          switch (what) {
            case "lesson" -> List.of(template.lesson(name));
            case "exercise" -> template.exercise(name, lesson, kind());
            default ->
                throw new UserError("There is no '" + what + "' to begin: lesson or exercise.");
          };
      files.forEach(out::println);
      out.println("See it with: mqtt-course author preview " + files.get(0));
      return ExitStatus.FINE;
    } catch (AuthoringException e) {
      throw new UserError(e.getMessage());
    } catch (IOException e) {
      throw new UserError(
          "It can't be written to %s: %s.".formatted(folder, e), ExitStatus.OUR_ERROR);
    }
  }

  private Exercise.Kind kind() {
    return switch (kind) {
      case "script" -> Exercise.Kind.SCRIPT;
      case "program" -> Exercise.Kind.PROGRAM;
      default -> throw new UserError("There is no kind '" + kind + "': script or program.");
    };
  }
}
