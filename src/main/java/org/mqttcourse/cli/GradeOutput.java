package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.report.grades.ClassTable;
import org.mqttcourse.report.grades.Format;
import org.mqttcourse.report.grades.GradebookFiles;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;
import picocli.CommandLine.Option;

/** Where results go, and in which form. */
final class GradeOutput {
  @Option(names = "--out", paramLabel = HelpTexts.DIR, defaultValue = "results")
  private Path out;

  @Option(names = "--format", paramLabel = HelpTexts.FORM, split = ",")
  private List<String> formats;

  Path folder() {
    return out;
  }

  Set<Format> formats() {
    if (formats == null) {
      return Format.usual();
    }
    Set<Format> wanted = EnumSet.of(Format.JSON);
    for (String name : formats) {
      try {
        wanted.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw UserError.of("cli.grade.format", name);
      }
    }
    return wanted;
  }

  /** Before the work is done, not after it. */
  void makeRoom() {
    try {
      Files.createDirectories(out);
      if (!Files.isWritable(out)) {
        throw unwritable(Text.of("cli.grade.denied"), "cli.grade.other");
      }
    } catch (IOException e) {
      throw unwritable(e, "cli.grade.other");
    }
  }

  /**
   * Prints the table and writes the files.
   *
   * @return how the process is to end
   */
  int show(Gradebook grades, World world, Theme theme) throws IOException {
    Set<Format> wanted = formats();
    PrintWriter to = world.writer();
    new ClassTable(to, theme).print(grades);
    to.println();
    try {
      GradebookFiles.write(out, grades, wanted, theme.texts());
    } catch (IOException e) {
      throw unwritable(e, "cli.grade.room.again");
    }
    long ours = grades.rows().stream().filter(row -> row.verdict() == Verdict.Result.ERROR).count();
    if (ours > 0) {
      to.println(theme.count("cli.grade.not.judged", ours));
      sayWhoHasNoGrade(grades, wanted, to, theme);
    }
    if (wanted.contains(Format.HTML)) {
      to.println(theme.text("cli.grade.detail", out.resolve("report.html")));
    }
    to.println(
        wanted.contains(Format.HTML)
            ? theme.text("cli.grade.programs", names(wanted))
            : theme.text("cli.grade.programs.in", names(wanted), out));
    return ours > 0 ? ExitStatus.OUR_ERROR : ExitStatus.FINE;
  }

  /** A platform would take points that are not all there for all that a student has. */
  private static void sayWhoHasNoGrade(
      Gradebook grades, Set<Format> wanted, PrintWriter to, Theme theme) {
    Set<Format> gradebooks = EnumSet.of(Format.MOODLE, Format.CANVAS);
    gradebooks.retainAll(wanted);
    if (!gradebooks.isEmpty()) {
      int students = grades.unjudged().size();
      to.println(theme.count("cli.grade.no.grade", students, names(gradebooks)));
    }
  }

  private static String names(Set<Format> wanted) {
    return wanted.stream()
        .map(
            format ->
                switch (format) {
                  case JSON -> "results.json";
                  case CSV -> "results.csv";
                  case XML -> "results.xml";
                  case MOODLE -> "moodle.csv";
                  case CANVAS -> "canvas.csv";
                  case HTML -> "";
                })
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /**
   * What to say where the results can't be written.
   *
   * @param what the key of what to do about it
   */
  UserError unwritable(IOException e, String what) {
    return unwritable(why(e), what);
  }

  private UserError unwritable(Text why, String what) {
    return UserError.of(
        Text.of("cli.grade.not.written", out, why, Text.of(what)), ExitStatus.OUR_ERROR);
  }

  private static Text why(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return Text.of("cli.grade.file");
    }
    String reason = e instanceof FileSystemException problem ? problem.getReason() : null;
    return reason != null ? Text.words(reason) : Said.of(e);
  }
}
