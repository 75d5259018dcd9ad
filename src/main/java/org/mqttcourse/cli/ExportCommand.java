package org.mqttcourse.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mqttcourse.authoring.export.PdfBook;
import org.mqttcourse.authoring.export.Slides;
import org.mqttcourse.authoring.export.TeacherPages;
import org.mqttcourse.authoring.export.Workbook;
import org.mqttcourse.course.Course;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course export}: the course for browser, paper and projector. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Parameters(index = "0", descriptionKey = "what", paramLabel = HelpTexts.WHAT)
  private String what;

  @Option(names = "--to", paramLabel = HelpTexts.DIR)
  private Path to;

  @Option(names = "--reveal", paramLabel = HelpTexts.DIR)
  private Path reveal;

  @Override
  public Integer call() throws IOException {
    World world = course.world();
    String form = what.toLowerCase(Locale.ROOT);
    Path folder = to == null ? Path.of("mqtt-course-" + form) : to;
    checkReveal(form);
    Course all = course.options().readersCourse(world);
    if (form.equals("teacher") && all.isForAClass()) {
      throw UserError.of("cli.export.class");
    }
    Path first = write(form, all, folder);
    world.writer().println(course.options().texts(world).of("cli.export.written", first));
    if (form.equals("slides")) {
      world
          .writer()
          .println(
              reveal == null
                  ? course.options().texts(world).of("cli.export.keys")
                  : course.options().texts(world).of("cli.export.keys.reveal"));
    }
    return ExitStatus.FINE;
  }

  private Path write(String form, Course all, Path folder) {
    ProgressLine progress = ProgressLine.of(course.world());
    try {
      return switch (form) {
        case "html" -> Workbook.write(all, folder);
        case "teacher" -> TeacherPages.write(all, folder);
        case "pdf" -> PdfBook.write(all, folder, progress::at);
        case "slides" -> Slides.write(all, folder, reveal, progress::at);
        default -> throw UserError.of("cli.export.unknown", what);
      };
    } catch (IOException e) {
      Text why = e instanceof FileAlreadyExistsException ? Text.of("cli.grade.file") : Said.of(e);
      throw UserError.of(Text.of("cli.export.not.written", folder, why), ExitStatus.OUR_ERROR);
    } finally {
      progress.clear();
    }
  }

  private void checkReveal(String form) {
    if (reveal == null) {
      return;
    }
    if (!form.equals("slides")) {
      throw UserError.of("cli.export.reveal.alone");
    }
    if (!Files.isRegularFile(reveal.resolve("dist").resolve("reveal.js"))) {
      throw UserError.of("cli.export.no.reveal", reveal);
    }
  }
}
