package org.mqttcourse.report.grades;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mqttcourse.grading.Gradebook;

/** Writes a gradebook as files; each appears whole, or not at all. */
public final class GradebookFiles {
  private GradebookFiles() {}

  /** Writes {@code results.json}, {@code results.csv}, {@code results.xml}, {@code report.html}. */
  public static void write(Path folder, Gradebook grades) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("results.json"), to -> ResultsJson.write(grades, to));
    write(folder.resolve("results.csv"), to -> ResultsCsv.write(grades, to));
    write(folder.resolve("results.xml"), to -> ResultsXml.write(grades, to));
    write(folder.resolve("report.html"), to -> ResultsHtml.write(grades, to));
  }

  private static void write(Path file, Form form) throws IOException {
    StringWriter text = new StringWriter();
    form.write(text);
    // Not among the system's temporary files, whose rights would let nobody else read the results.
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      // Half a surrogate, which some file systems allow in a name, becomes a question mark.
      Files.write(temporary, text.toString().getBytes(StandardCharsets.UTF_8));
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @FunctionalInterface
  private interface Form {
    void write(Writer to) throws IOException;
  }
}
