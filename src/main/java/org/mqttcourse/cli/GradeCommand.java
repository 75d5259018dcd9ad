package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.ClassFolder;
import org.mqttcourse.grading.ClassGrader;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.NoClassException;
import org.mqttcourse.grading.Seeds;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.report.grades.ClassTable;
import org.mqttcourse.report.grades.GradebookFiles;
import org.mqttcourse.submission.Sandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course grade}: a whole class, with one command. */
@Command(
    name = "grade",
    description = {
      "Grades a class: DIR holds a folder or a .zip per student, with their programs anywhere in",
      "it. Ends with 0 when all were graded, whatever the verdicts.",
    },
    mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Parameters(index = "0", paramLabel = "DIR", description = "What the class handed in.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "results",
      description = "Where the results go (${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many programs run at once (one for each core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--seed", paramLabel = "N", description = "Draws the same values again.")
  private Long seed;

  @Mixin private SandboxOption sandbox;

  @Override
  public Integer call() throws IOException, InterruptedException {
    World world = course.world();
    if (jobs < 1) {
      throw new UserError("--jobs takes a number from 1, not " + jobs + ".");
    }
    ClassFolder students = students();
    makeRoomForResults();
    long values = seed == null ? Seeds.readable(world.seeds().getAsLong()) : seed;
    Sandbox kept = sandbox.open();
    SandboxOption.sayWhatIsNotGuarded(kept, world.errorWriter());
    Gradebook grades = grade(students, values, kept);
    PrintWriter to = world.writer();
    ClassTable table =
        new ClassTable(to, Theme.of(world.environment(), world.interactive(), world.charset(), 0));
    table.print(grades);
    to.println();
    try {
      GradebookFiles.write(out, grades);
    } catch (IOException e) {
      throw unwritable(e);
    }
    to.println("Everything in detail: " + out.resolve("report.html"));
    to.println("For other programs: results.json, results.csv and results.xml beside it.");
    to.println("The same values once more: --seed " + values);
    return ExitStatus.FINE;
  }

  private Gradebook grade(ClassFolder students, long values, Sandbox kept)
      throws InterruptedException {
    Course all = Course.inJar();
    List<Exercise> exercises =
        all.exercises().stream().map(all::exercise).flatMap(Optional::stream).toList();
    ProgressLine progress = ProgressLine.of(course.world());
    try (OpenGrader open = new OpenGrader(kept)) {
      open.grader().expectMany();
      open.grader().expectStrangers();
      return new ClassGrader(exercises, open.grader()::grade, jobs)
          .grade(students, values, progress::at);
    } finally {
      progress.clear();
    }
  }

  private ClassFolder students() throws IOException {
    try {
      return ClassFolder.open(folder, out);
    } catch (NoClassException e) {
      throw new UserError(e.getMessage());
    } catch (IOException e) {
      throw new UserError("The folder %s can't be read: %s.".formatted(folder, e));
    }
  }

  /** Before the work is done, not after it. */
  private void makeRoomForResults() {
    try {
      Files.createDirectories(out);
      if (!Files.isWritable(out)) {
        throw new IOException("access is denied");
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UserError unwritable(IOException e) {
    String why = e instanceof FileAlreadyExistsException ? "there is a file" : e.getMessage();
    return new UserError(
        "The results can't be written to %s (%s). Name another folder with --out."
            .formatted(out, why),
        ExitStatus.OUR_ERROR);
  }
}
