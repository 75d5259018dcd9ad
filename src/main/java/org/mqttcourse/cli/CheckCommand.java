package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.grading.Row;
import org.mqttcourse.grading.Seeds;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.report.JournalWriter;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.report.VerdictPrinter;
import org.mqttcourse.report.grades.ResultsJson;
import org.mqttcourse.shell.Workbench;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Conversation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course check}: one verdict, without the shell and without touching the progress. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Parameters(index = "0", descriptionKey = "exercise", paramLabel = HelpTexts.EXERCISE)
  private String slug;

  @Parameters(index = "1", descriptionKey = "file", arity = "0..1", paramLabel = HelpTexts.FILE)
  private Path file;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--seed", paramLabel = "N")
  private Long seed;

  @Option(names = "--journal", paramLabel = HelpTexts.FILE)
  private Path journal;

  @Mixin private SandboxOption sandbox;

  @Override
  public Integer call() throws IOException, InterruptedException {
    World world = course.world();
    Exercise exercise = exercise(course.options().readersCourse(world));
    Submission submission = submission(exercise);
    long values = seed == null ? Seeds.readable(world.seeds().getAsLong()) : seed;
    Graded graded;
    try (OpenGrader open = new OpenGrader(sandbox.open())) {
      graded = open.grader().grade(exercise, submission, values);
    }
    PrintWriter out = world.writer();
    if (json) {
      ResultsJson.write(Row.of("", exercise, graded.verdict(), graded.took(), values), out);
    } else {
      Theme theme = course.options().theme(world);
      new VerdictPrinter(out, theme)
          .print(exercise, graded.verdict(), graded.evidence().map(Evidence::conversation));
    }
    out.flush();
    if (journal != null) {
      keep(graded);
    }
    return switch (graded.verdict().result()) {
      case PASS -> ExitStatus.FINE;
      case ERROR -> ExitStatus.OUR_ERROR;
      default -> ExitStatus.FAILED;
    };
  }

  private Exercise exercise(Course all) {
    return all.exercise(slug)
        .orElseThrow(
            () ->
                UserError.of(
                    "cli.exercise.unknown", slug, Nearest.question(slug, all.exercises())));
  }

  private Submission submission(Exercise exercise) {
    Workbench workbench = new Workbench(course.options().workspace(course.world()));
    Path path = file == null ? workbench.file(exercise) : file;
    if (Files.notExists(path)) {
      throw UserError.of("cli.check.no.file", path, exercise.slug());
    }
    if (Files.isDirectory(path)) {
      throw UserError.of("cli.check.folder", path);
    }
    return workbench.submission(path);
  }

  private void keep(Graded graded) {
    Conversation seen =
        graded.evidence().map(Evidence::conversation).orElse(new Conversation(List.of()));
    try (Writer to = Files.newBufferedWriter(journal, StandardCharsets.UTF_8)) {
      new JournalWriter(to).write(seen);
    } catch (IOException e) {
      throw UserError.of(Text.of("cli.check.journal", journal, e), ExitStatus.OUR_ERROR);
    }
  }
}
