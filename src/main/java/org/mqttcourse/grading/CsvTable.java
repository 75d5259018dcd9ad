package org.mqttcourse.grading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mqttcourse.text.Text;

/** A CSV file of the instructor's: commas, semicolons or tabs; lines with # are comments. */
final class CsvTable {
  private final Path file;
  private final List<CsvRecord> records;

  private CsvTable(Path file, List<CsvRecord> records) {
    this.file = file;
    this.records = records;
  }

  /**
   * Reads it.
   *
   * @param what it is, such as the roster
   */
  static CsvTable read(Path file, Text what) throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    } catch (NoSuchFileException e) {
      throw new UnusableFileException(Text.of("grading.file.none", file, what));
    } catch (CharacterCodingException e) {
      throw new UnusableFileException(Text.of("grading.file.charset", file));
    } catch (IOException e) {
      throw new UnusableFileException(Text.of("grading.file.unreadable", file, Trouble.say(e)));
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .commentStrategy(CommentStrategy.SKIP)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<CsvRecord> records = new ArrayList<>();
      reader.forEach(records::add);
      return new CsvTable(file, records);
    } catch (CsvParseException e) {
      throw new UnusableFileException(Text.of("grading.file.no.csv", file));
    }
  }

  private static char separator(String text) {
    String first =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    return Stream.of(';', '\t').filter(c -> first.indexOf(c) >= 0).findFirst().orElse(',');
  }

  /** All lines, a heading among them. */
  List<Line> lines() {
    return records.stream().map(Line::new).toList();
  }

  /** One line. */
  final class Line {
    private final CsvRecord fields;

    private Line(CsvRecord fields) {
      this.fields = fields;
    }

    /** The field in that column; empty where there is none. */
    String get(int column) {
      return column >= 0 && column < fields.getFieldCount() ? fields.getField(column).strip() : "";
    }

    /** The column with one of these headings, whatever their case; -1 where there is none. */
    int column(String... headings) {
      for (String heading : headings) {
        for (int i = 0; i < fields.getFieldCount(); i++) {
          if (get(i).toLowerCase(Locale.ROOT).equals(heading)) {
            return i;
          }
        }
      }
      return -1;
    }

    UnusableFileException wrong(Text what) {
      return new UnusableFileException(
          Text.of("grading.file.line", file, fields.getStartingLineNumber(), what));
    }
  }
}
