package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.NeedsJdkException;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** {@code mqtt-course} itself: the shell, unless a subcommand is named. */
@Command(
    name = "mqtt-course",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = HelpTexts.COMMAND,
    versionProvider = MqttCourse.Version.class,
    subcommands = {
      LessonsCommand.class,
      ExercisesCommand.class,
      CheckCommand.class,
      GradeCommand.class,
      MergeCommand.class,
      VerifyCommand.class,
      MutantsCommand.class,
      BrokerCommand.class,
      ExportCommand.class,
      AuthorCommand.class,
    })
public final class MqttCourse implements Callable<Integer> {
  private final World world;

  @Mixin private CourseOptions options;

  private MqttCourse(World world) {
    this.world = world;
  }

  /** Carries the command line out; the exit status. */
  public static int run(World world, String... arguments) {
    PrintWriter err = world.errorWriter();
    if (arguments.length == 0) {
      return startAtOnce(world, err);
    }
    MqttCourse course = new MqttCourse(world);
    return new CommandLine(course)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(world.writer())
        .setErr(err)
        .setParameterExceptionHandler(
            (wrong, typed) -> WrongUsage.explain(wrong, course.options.texts(world)))
        .setExecutionStrategy(parsed -> execute(parsed, course.options.texts(world)))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> explain(failure, course.options.texts(world), err))
        .execute(arguments);
  }

  private static int execute(ParseResult parsed, Texts texts) {
    if (HelpTexts.areWanted(parsed)) {
      parsed.commandSpec().commandLine().setResourceBundle(new HelpTexts(texts));
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** The way that students take: without picocli, which needs longer than the prompt. */
  private static int startAtOnce(World world, PrintWriter err) {
    CourseOptions options = new CourseOptions();
    try {
      return ShellStart.run(world, options);
    } catch (IOException | RuntimeException failure) {
      return explain(failure, options.texts(world), err);
    }
  }

  private static int explain(Exception failure, Texts texts, PrintWriter err) {
    if (failure instanceof UserError failed) {
      err.println(failed.in(texts));
      return failed.exitStatus();
    }
    if (failure instanceof InterruptedException) {
      err.println(texts.of("cli.stopped"));
      return ExitStatus.OUR_ERROR;
    }
    if (failure instanceof NeedsJdkException jdk) {
      err.println(texts.of("shell.needs.jdk", jdk.javaHome()));
      return ExitStatus.OUR_ERROR;
    }
    if (failure instanceof IOException) {
      err.println(texts.of(Said.of(failure)));
      return ExitStatus.OUR_ERROR;
    }
    err.println(texts.of("cli.failed"));
    failure.printStackTrace(err);
    return ExitStatus.OUR_ERROR;
  }

  World world() {
    return world;
  }

  CourseOptions options() {
    return options;
  }

  @Override
  public Integer call() throws IOException {
    return ShellStart.run(world, options);
  }

  /** What the jar's manifest says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = MqttCourse.class.getPackage().getImplementationVersion();
      return new String[] {"mqtt-course " + (version == null ? "(not packed)" : version)};
    }
  }
}
