package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.ClassFolder;
import org.mqttcourse.grading.ClassGrader;
import org.mqttcourse.grading.ClassRun;
import org.mqttcourse.grading.GradeProgress;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Ledger;
import org.mqttcourse.grading.NoClassException;
import org.mqttcourse.grading.Part;
import org.mqttcourse.grading.Row;
import org.mqttcourse.grading.Seeds;
import org.mqttcourse.grading.Shard;
import org.mqttcourse.grading.UnusableFileException;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.report.grades.GradebookFiles;
import org.mqttcourse.report.grades.LiveTable;
import org.mqttcourse.report.grades.PlainProgress;
import org.mqttcourse.shell.Screens;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course grade}: a whole class, with one command. */
@Command(name = "grade", mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
  private static final String LEDGER = "graded.jsonl";
  @ParentCommand private MqttCourse course;

  @Mixin private GradeOutput output;

  @Mixin private GradeFiles files;

  @Parameters(index = "0", descriptionKey = "class", paramLabel = HelpTexts.DIR)
  private Path folder;

  @Mixin private JobsOption jobs;

  @Option(names = "--seed", paramLabel = "N")
  private Long seed;

  @Option(names = "--again")
  private boolean again;

  @Option(names = "--shard", paramLabel = "K/N")
  private String part;

  @Mixin private SandboxOption sandbox;

  @Override
  public Integer call() throws IOException, InterruptedException {
    World world = course.world();
    Shard shard = shard();
    output.formats();
    Course all = course.options().course(world);
    var roster = files.roster();
    var marking = files.marking(all.exercises(), world.clock().getZone());
    ClassFolder students = students();
    Sandbox kept = sandbox.open();
    SandboxOption.sayWhatIsNotGuarded(kept, world.errorWriter(), course.options().texts(world));
    output.makeRoom();
    int columns = Screens.columns(world.interactive(), world.environment());
    Theme theme =
        Theme.of(world.environment(), columns > 0, world.charset(), columns)
            .in(course.options().language(world).texts());
    try (Ledger ledger = ledger()) {
      long values = values(ledger);
      ClassRun run =
          new ClassRun(
              values, shard, roster, marking, GradeFiles.quizzes(all), Optional.of(ledger));
      Tally tally = new Tally();
      Gradebook grades;
      try {
        grades =
            grade(
                all,
                students,
                run,
                kept,
                tally,
                columns > 0 ? Optional.of(theme) : Optional.empty());
      } catch (InterruptedException e) {
        stopped(world.errorWriter(), tally, theme.texts());
        return ExitStatus.OUR_ERROR;
      }
      int status = output.show(grades, world, theme);
      if (tally.total.get() == 0) {
        world.writer().println(theme.text("cli.grade.nothing"));
      }
      if (part != null) {
        keep(new Part(shard, values, all.exercises(), grades));
      }
      world.writer().println(theme.text("cli.grade.seed", values));
      return status;
    }
  }

  private Shard shard() {
    if (part == null) {
      return Shard.WHOLE;
    }
    if (seed == null) {
      throw UserError.of("cli.grade.shard.seed");
    }
    return Shard.parse(part).orElseThrow(() -> UserError.of("cli.grade.shard", part));
  }

  private Ledger ledger() {
    try {
      return Ledger.open(output.folder().resolve(LEDGER));
    } catch (UnusableFileException e) {
      throw UserError.of(e.text(), ExitStatus.OUR_ERROR);
    } catch (IOException e) {
      throw output.unwritable(e, "cli.grade.other");
    }
  }

  /** What was begun goes on with the values that it had. */
  private long values(Ledger ledger) {
    try {
      Optional<Long> before = again ? Optional.empty() : ledger.seed();
      long values =
          seed != null
              ? seed
              : before.orElseGet(() -> Seeds.readable(course.world().seeds().getAsLong()));
      if (again) {
        ledger.startAnew(values);
      } else {
        ledger.useSeed(values);
      }
      return values;
    } catch (IOException e) {
      throw output.unwritable(e, "cli.grade.room.or.other");
    }
  }

  private Gradebook grade(
      Course all,
      ClassFolder students,
      ClassRun run,
      Sandbox kept,
      Tally tally,
      Optional<Theme> terminal)
      throws InterruptedException {
    World world = course.world();
    List<Exercise> exercises =
        all.exercises().stream().map(all::exercise).flatMap(Optional::stream).toList();
    PrintWriter err = world.errorWriter();
    Texts texts = course.options().texts(world);
    Optional<LiveTable> live = terminal.map(theme -> new LiveTable(err, theme, world.nanoClock()));
    GradeProgress shown =
        live.isPresent() ? live.get() : new PlainProgress(err, texts, world.nanoClock());
    GradeProgress progress = tally.and(shown);
    Runnable whenEnded =
        () -> {
          live.ifPresent(LiveTable::clear);
          stopped(err, tally, texts);
        };
    try (OpenGrader open = new OpenGrader(kept, whenEnded)) {
      open.grader().expectMany();
      open.grader().expectStrangers();
      return new ClassGrader(exercises, open.grader()::grade, jobs.number())
          .grade(students, run, progress);
    } catch (IOException e) {
      throw output.unwritable(e, "cli.grade.kept");
    } finally {
      live.ifPresent(LiveTable::clear);
    }
  }

  /** While we are being ended, as by Ctrl-C. */
  private static void stopped(PrintWriter err, Tally tally, Texts texts) {
    if (tally.say()) {
      err.println();
      err.println(texts.of("cli.grade.stopped", tally.done.get(), tally.total.get()));
    }
  }

  private void keep(Part result) {
    try {
      GradebookFiles.write(output.folder(), result);
    } catch (IOException e) {
      throw output.unwritable(e, "cli.grade.room");
    }
  }

  private ClassFolder students() throws IOException {
    try {
      return ClassFolder.open(folder, output.folder());
    } catch (NoClassException e) {
      throw UserError.because(e);
    } catch (IOException e) {
      throw UserError.of("cli.grade.unreadable", folder, e);
    }
  }

  /** How far we are, for whoever stops us. */
  private static final class Tally implements GradeProgress {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicBoolean said = new AtomicBoolean();

    @Override
    public void begins(List<String> exercises, List<Row> known, int toJudge) {
      total.set(toJudge);
    }

    @Override
    public void graded(int now, int all, Row row) {
      done.set(now);
    }

    /** Whether nobody has said yet how it ended; then the caller does. */
    boolean say() {
      return said.compareAndSet(false, true);
    }

    GradeProgress and(GradeProgress other) {
      return new GradeProgress() {
        @Override
        public void begins(List<String> exercises, List<Row> known, int toJudge) {
          Tally.this.begins(exercises, known, toJudge);
          other.begins(exercises, known, toJudge);
        }

        @Override
        public void graded(int now, int all, Row row) {
          Tally.this.graded(now, all, row);
          other.graded(now, all, row);
        }
      };
    }
  }
}
