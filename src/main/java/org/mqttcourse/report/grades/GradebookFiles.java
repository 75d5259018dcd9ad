package org.mqttcourse.report.grades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Part;
import org.mqttcourse.text.Texts;

/** Writes a gradebook as files; each appears whole, or not at all. */
public final class GradebookFiles {
  private GradebookFiles() {}

  /** Writes {@code results.json}, {@code results.csv}, {@code results.xml}, {@code report.html}. */
  public static void write(Path folder, Gradebook grades, Texts texts) throws IOException {
    write(folder, grades, Format.usual(), texts);
  }

  /** Writes those, and {@code results.json} in any case. */
  public static void write(Path folder, Gradebook grades, Set<Format> formats, Texts texts)
      throws IOException {
    Files.createDirectories(folder);
    text(folder.resolve("results.json"), to -> ResultsJson.write(grades, to));
    if (formats.contains(Format.CSV)) {
      text(folder.resolve("results.csv"), to -> ResultsCsv.write(grades, to));
    }
    if (formats.contains(Format.XML)) {
      text(folder.resolve("results.xml"), to -> ResultsXml.write(grades, to));
    }
    if (formats.contains(Format.HTML)) {
      text(folder.resolve("report.html"), to -> ResultsHtml.write(grades, to, texts));
    }
    if (formats.contains(Format.MOODLE)) {
      text(folder.resolve("moodle.csv"), to -> MoodleCsv.write(grades, to, texts));
    }
    if (formats.contains(Format.CANVAS)) {
      text(folder.resolve("canvas.csv"), to -> CanvasCsv.write(grades, to));
      if (CanvasCsv.hasFeedback(grades)) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        CanvasCsv.writeFeedback(grades, zip, texts);
        bytes(folder.resolve("canvas-feedback.zip"), zip.toByteArray());
      }
    }
  }

  /** Writes what {@code merge} reads. */
  public static void write(Path folder, Part part) throws IOException {
    text(folder.resolve(Part.FILE), part::write);
  }

  private static void text(Path file, Form form) throws IOException {
    StringWriter text = new StringWriter();
    form.write(text);
    // Half a surrogate, which some file systems allow in a name, becomes a question mark.
    bytes(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(Path file, byte[] content) throws IOException {
    // Not among the system's temporary files, whose rights would let nobody else read the results.
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(temporary, content);
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
