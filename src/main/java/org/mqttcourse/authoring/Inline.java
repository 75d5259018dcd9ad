package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.ast.Cell;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.lesson.Span;

/** Turns inline text into spans, and sees to it that what an author wrote as code stays so. */
final class Inline {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  // In `+/a/+` the pluses are levels, as nobody who writes of MQTT would doubt.
  private static final Pattern PASSED =
      Pattern.compile(
          "\\+\\+(?<two>.+)\\+\\+|pass:c\\[(?<pass>.+)]|\\+(?<one>[^/+](.*[^/+])?)\\+",
          Pattern.DOTALL);

  private final AsciiDoc asciiDoc;
  private final Path file;

  Inline(AsciiDoc asciiDoc, Path file) {
    this.asciiDoc = asciiDoc;
    this.file = file;
  }

  List<Span> paragraph(org.asciidoctor.ast.Block paragraph) throws AuthoringException {
    Object content = paragraph.getContent();
    return spans(paragraph, String.valueOf(content), paragraph.getSource());
  }

  List<Span> item(ListItem item) throws AuthoringException {
    return item.hasText() ? spans(item, item.getText(), item.getSource()) : List.of();
  }

  List<Span> cell(StructuralNode table, Cell cell) throws AuthoringException {
    return spans(table, cell.getText(), cell.getSource());
  }

  /** A block's title; the tree doesn't tell how it was written. */
  List<Span> title(StructuralNode block) throws AuthoringException {
    return spans(block, block.getTitle(), "");
  }

  /** A title without any mark-up. */
  String plainTitle(StructuralNode section) throws AuthoringException {
    return title(section).stream().map(Span::text).collect(Collectors.joining());
  }

  private List<Span> spans(StructuralNode where, String html, String source)
      throws AuthoringException {
    int line = where.getSourceLocation() == null ? 0 : where.getSourceLocation().getLineNumber();
    asciiDoc.refuseWarnings(file, line);
    try {
      List<Span> spans = InlineHtml.spans(html);
      refuseChangedCode(spans, source);
      return spans;
    } catch (IllegalArgumentException e) {
      throw new AuthoringException(file, line, e.getMessage());
    }
  }

  /** AsciiDoc takes the pluses of {@code `a/+/+/b`} for mark-up, and they are gone. */
  private static void refuseChangedCode(List<Span> spans, String source) {
    String code =
        spans.stream()
            .filter(span -> span.style() == Span.Style.CODE)
            .map(Span::text)
            .collect(Collectors.joining("\n"));
    Matcher written = CODE.matcher(source);
    while (written.find()) {
      String meant = meant(written.group(1)).replace('\n', ' ');
      if (!code.contains(meant)) {
        throw new IllegalArgumentException(
            "AsciiDoc changes the code `" + meant + "`; write `" + passed(meant) + "`");
      }
    }
    String text =
        spans.stream()
            .filter(span -> span.style() != Span.Style.CODE)
            .map(Span::text)
            .collect(Collectors.joining());
    if (pluses(CODE.matcher(source).replaceAll("")) > pluses(text)) {
      throw new IllegalArgumentException("AsciiDoc takes a + here for mark-up; put it into `code`");
    }
  }

  private static String meant(String written) {
    Matcher passed = PASSED.matcher(written);
    if (!passed.matches()) {
      return written;
    }
    return Stream.of("two", "pass", "one")
        .map(passed::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(written);
  }

  private static long pluses(String text) {
    return text.chars().filter(character -> character == '+').count();
  }

  private static String passed(String code) {
    boolean clear = !code.startsWith("+") && !code.endsWith("+") && !code.contains("++");
    return clear ? "++" + code + "++" : "pass:c[" + code + "]";
  }
}
