package org.mqttcourse.authoring.export;

import java.util.List;
import java.util.stream.Collectors;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;

/**
 * Turns text back into AsciiDoc, for converters that read nothing else. All letters are passed
 * through as they are: what was no mark-up in the lesson becomes none here.
 */
final class AdocText {
  private static final String DELIMITER = "------";

  private AdocText() {}

  static String plain(String text) {
    return "pass:c[" + text.replace("]", "\\]") + "]";
  }

  static String spans(List<Span> spans) {
    return spans.stream().map(AdocText::span).collect(Collectors.joining());
  }

  static String blocks(List<Block> blocks) {
    StringBuilder adoc = new StringBuilder();
    blocks.forEach(block -> adoc.append(block(block)).append('\n'));
    return adoc.toString();
  }

  static String code(String language, List<String> lines) {
    boolean plain = language.isEmpty() || language.equals("mqtt");
    String style = (plain ? "listing" : "source") + "%unbreakable" + (plain ? "" : "," + language);
    return "[%s,subs=specialchars]\n%s\n%s\n%s\n"
        .formatted(style, DELIMITER, String.join("\n", lines), DELIMITER);
  }

  /** A list whose points are whole texts. */
  static String points(boolean numbered, List<List<Block>> points) {
    StringBuilder adoc = new StringBuilder();
    for (List<Block> point : points) {
      adoc.append(numbered ? ". " : "* ");
      if (point.size() == 1 && point.get(0) instanceof Block.Paragraph line) {
        adoc.append(spans(line.text())).append('\n');
      } else {
        // An empty text, and what belongs to it in a block of its own.
        adoc.append("{empty}\n+\n--\n").append(blocks(point)).append("--\n");
      }
    }
    return adoc.append('\n').toString();
  }

  private static String span(Span span) {
    String text = plain(span.text());
    return switch (span.style()) {
      case PLAIN -> text;
      case STRONG -> "**" + text + "**";
      case EMPHASIS -> "__" + text + "__";
      case CODE -> "``" + text + "``";
      case LINK ->
          span.text().startsWith("http")
              ? "link:++" + span.text() + "++[" + span.text() + "]"
              : text;
    };
  }

  private static String block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return spans(paragraph.text()) + "\n";
    } else if (block instanceof Block.Code code) {
      return code(code.language(), code.lines());
    } else if (block instanceof Block.Transcript transcript) {
      return code("", transcript.lines());
    } else if (block instanceof Block.Points points) {
      return points(points.numbered(), points.points());
    } else if (block instanceof Block.Terms terms) {
      return terms.terms().stream()
          .map(term -> spans(term.word()) + ":: " + spans(term.meaning()) + "\n")
          .collect(Collectors.joining("", "", "\n"));
    } else if (block instanceof Block.Aside aside) {
      return aside.kind().equals("PYTHON")
          ? ".The same in Python\n====\n" + blocks(aside.text()) + "====\n"
          : "[" + aside.kind() + "]\n====\n" + blocks(aside.text()) + "====\n";
    } else if (block instanceof Block.Table table) {
      return table(table);
    }
    throw new IllegalArgumentException("a block that nobody has told the book of: " + block);
  }

  private static String table(Block.Table table) {
    int columns = table.rows().get(0).size();
    StringBuilder adoc =
        new StringBuilder(
            "[options=\"header,autowidth,unbreakable\",cols=\"" + columns + "*\"]\n|===\n");
    for (List<List<Span>> row : table.rows()) {
      for (List<Span> cell : row) {
        adoc.append("|").append(spans(cell).replace("|", "\\|")).append('\n');
      }
      adoc.append('\n');
    }
    return adoc.append("|===\n").toString();
  }
}
