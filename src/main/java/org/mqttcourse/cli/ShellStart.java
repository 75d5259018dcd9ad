package org.mqttcourse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mqttcourse.course.Course;
import org.mqttcourse.report.UserError;
import org.mqttcourse.shell.BrokerStarter;
import org.mqttcourse.shell.Examiner;
import org.mqttcourse.shell.Material;
import org.mqttcourse.shell.Outside;
import org.mqttcourse.shell.Screen;
import org.mqttcourse.shell.Screens;
import org.mqttcourse.shell.Shell;
import org.mqttcourse.shell.ShellSettings;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.text.Text;

/** Opens the screen and starts the shell on it. */
final class ShellStart {
  private ShellStart() {}

  static int run(World world, CourseOptions options) throws IOException {
    // First of all: without it there is nothing to do.
    InputStream input = world.input();
    ShellSettings settings =
        new ShellSettings(options.workspace(world), options.broker(CourseOptions.LOOPBACK));
    // Before the screen opens: what is wrong with a course of one's own is said outside of it.
    Course course = options.readersCourse(world);
    Outside outside =
        new Outside(
            world.environment(),
            world.clock(),
            world.nanoClock(),
            world.seeds(),
            Material.of(() -> course),
            BrokerStarter.embedded(),
            ShellStart::examiner);
    Path history = settings.workspace().resolve("history");
    try (Screen screen =
        Screens.open(
            world.interactive(),
            input,
            world.out(),
            world.charset(),
            world.environment(),
            options.language(world).texts(),
            history)) {
      return new Shell(settings, outside, screen).run();
    }
  }

  /** A closed terminal must not leave a student's program running. */
  private static Examiner examiner() {
    OpenGrader open = new OpenGrader(sandbox());
    open.grader().expectMany();
    return Examiner.of(open.grader(), open::close);
  }

  private static Sandbox sandbox() {
    try {
      return Sandbox.find(SandboxMode.AUTO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Sandbox.NONE;
    }
  }

  /** A new folder among the temporary ones; the grader deletes it. */
  static Path scratch() {
    try {
      return Files.createTempDirectory("mqtt-course");
    } catch (IOException e) {
      throw UserError.of(Text.of("cli.no.temporary", e.getMessage()), ExitStatus.OUR_ERROR);
    }
  }
}
