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
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.report.grades.ClassTable;
import org.mqttcourse.report.grades.Format;
import org.mqttcourse.report.grades.GradebookFiles;
import picocli.CommandLine.Option;

/** Where results go, and in which form. */
final class GradeOutput {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "results",
      description = "Where the results go (${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      split = ",",
      description = {
        "What is written beside results.json: csv, xml, html, moodle, canvas",
        "(csv,xml,html). Several with commas between them.",
      })
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
        throw new UserError(
            "--format takes csv, json, xml, html, moodle or canvas, not '" + name + "'.");
      }
    }
    return wanted;
  }

  /** Before the work is done, not after it. */
  void makeRoom() {
    try {
      Files.createDirectories(out);
      if (!Files.isWritable(out)) {
        throw new IOException("access is denied");
      }
    } catch (IOException e) {
      throw unwritable(e, "Name another folder with --out.");
    }
  }

  /** Prints the table and writes the files. */
  void show(Gradebook grades, World world, Theme theme) throws IOException {
    Set<Format> wanted = formats();
    PrintWriter to = world.writer();
    new ClassTable(to, theme).print(grades);
    to.println();
    try {
      GradebookFiles.write(out, grades, wanted);
    } catch (IOException e) {
      throw unwritable(e, "Make room, or name another folder with --out, and try again.");
    }
    long ours = grades.rows().stream().filter(row -> row.verdict() == Verdict.Result.ERROR).count();
    if (ours > 0) {
      to.println(
          ours
              + (ours == 1 ? " row" : " rows")
              + " could not be judged, through our fault; the next run tries again.");
    }
    if (wanted.contains(Format.HTML)) {
      to.println("Everything in detail: " + out.resolve("report.html"));
    }
    to.println(
        "For other programs: "
            + names(wanted)
            + (wanted.contains(Format.HTML) ? "" : " in " + out));
  }

  private static String names(Set<Format> wanted) {
    StringBuilder names = new StringBuilder("results.json");
    for (Format format : wanted) {
      names.append(
          switch (format) {
            case CSV -> ", results.csv";
            case XML -> ", results.xml";
            case MOODLE -> ", moodle.csv";
            case CANVAS -> ", canvas.csv";
            default -> "";
          });
    }
    return names.toString();
  }

  UserError unwritable(IOException e, String what) {
    return new UserError(
        "The results can't be written to %s (%s). %s".formatted(out, why(e), what),
        ExitStatus.OUR_ERROR);
  }

  private static String why(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "there is a file";
    }
    return e instanceof FileSystemException problem && problem.getReason() != null
        ? problem.getReason()
        : e.getMessage();
  }
}
