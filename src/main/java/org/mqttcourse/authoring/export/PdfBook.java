package org.mqttcourse.authoring.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttcourse.authoring.ReadProgress;
import org.mqttcourse.course.Course;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;
import org.mqttcourse.text.Texts;

/** The workbook as a book: {@code export pdf}. */
public final class PdfBook {
  private static final Map<String, Object> ATTRIBUTES =
      Map.of(
          "doctype", "book",
          "toc", "",
          "toclevels", "1",
          "pdf-page-size", "A4",
          "source-highlighter", "rouge",
          "pdf-theme", "default-with-font-fallbacks",
          "attribute-missing", "skip");

  private PdfBook() {}

  /**
   * Writes the book into a folder, which is made where it is missing.
   *
   * @return the book
   */
  public static Path write(Course course, Path folder, ReadProgress progress) throws IOException {
    Files.createDirectories(folder);
    List<Chapter> chapters = Chapter.of(course);
    Texts texts = Texts.in(course.language());
    Path book = folder.resolve("mqtt-course.pdf");
    // Asciidoctor writes in its own way; a file of ours tells of a full disk or a locked file.
    Files.deleteIfExists(book);
    Files.createFile(book);
    try (Converter converter = new Converter(progress, texts)) {
      progress.at(1, 2, texts.of("export.book.making"));
      Glossary glossary = new Glossary(course.glossary(), chapters, texts);
      Map<String, Object> attributes = new HashMap<>(ATTRIBUTES);
      attributes.put("lang", course.language());
      converter.toPdf(BookText.of(chapters, glossary, texts), book, attributes);
    }
    if (Files.size(book) == 0) {
      throw new TextIOException(Text.of("export.book.empty"));
    }
    return book;
  }
}
