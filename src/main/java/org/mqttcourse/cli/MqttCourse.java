package org.mqttcourse.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** {@code mqtt-course} itself: the shell, unless a subcommand is named. */
@Command(
    name = "mqtt-course",
    description = "Teaches MQTT: without a command, a shell with guided lessons.",
    mixinStandardHelpOptions = true,
    versionProvider = MqttCourse.Version.class,
    subcommands = {
      LessonsCommand.class,
      BrokerCommand.class,
    },
    footer = {
      "",
      "Exit status: 0 fine, 1 not passed, 2 wrong usage, 3 our own error.",
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
    return new CommandLine(new MqttCourse(world))
        .setOut(world.writer())
        .setErr(err)
        .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, err))
        .execute(arguments);
  }

  private static int explain(Exception failure, PrintWriter err) {
    if (failure instanceof CommandFailed failed) {
      err.println(failed.getMessage());
      return failed.status();
    }
    if (failure instanceof java.io.IOException) {
      err.println(failure.getMessage());
      return ExitStatus.OUR_ERROR;
    }
    err.println("Something of ours went wrong; please report these lines:");
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
  public Integer call() {
    return ExitStatus.FINE;
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
