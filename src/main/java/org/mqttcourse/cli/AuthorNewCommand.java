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
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course author new}: files that are whole, and wait to be changed. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class AuthorNewCommand implements Callable<Integer> {
  @ParentCommand private AuthorCommand author;

  @Parameters(index = "0", descriptionKey = "what", paramLabel = HelpTexts.WHAT)
  private String what;

  @Parameters(index = "1", descriptionKey = "name", paramLabel = "NAME")
  private String name;

  @Option(names = "--lesson", paramLabel = "N")
  private int lesson;

  @Option(names = "--kind", paramLabel = "script|program")
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
            default -> throw UserError.of("cli.author.unknown", what);
          };
      files.forEach(out::println);
      Texts texts = author.course().options().texts(author.course().world());
      out.println(texts.of("cli.author.see", files.get(0)));
      return ExitStatus.FINE;
    } catch (AuthoringException e) {
      throw UserError.because(e);
    } catch (IOException e) {
      throw UserError.of(Text.of("cli.author.not.written", folder, e), ExitStatus.OUR_ERROR);
    }
  }

  private Exercise.Kind kind() {
    return switch (kind) {
      case "script" -> Exercise.Kind.SCRIPT;
      case "program" -> Exercise.Kind.PROGRAM;
      default -> throw UserError.of("cli.author.kind", kind);
    };
  }
}
