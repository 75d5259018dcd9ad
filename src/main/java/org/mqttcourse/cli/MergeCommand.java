package org.mqttcourse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Parts;
import org.mqttcourse.grading.UnusableFileException;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.shell.Screens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course merge}: the parts of a class become one again. */
@Command(name = "merge", mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Mixin private GradeOutput output;

  @Parameters(arity = "1..*", descriptionKey = "parts", paramLabel = HelpTexts.DIR)
  private List<Path> parts;

  @Override
  public Integer call() throws IOException {
    World world = course.world();
    output.formats();
    Gradebook grades;
    try {
      grades = Parts.join(parts);
    } catch (UnusableFileException e) {
      throw UserError.because(e);
    }
    output.makeRoom();
    int columns = Screens.columns(world.interactive(), world.environment());
    return output.show(
        grades,
        world,
        Theme.of(world.environment(), columns > 0, world.charset(), columns)
            .in(course.options().language(world).texts()));
  }
}
