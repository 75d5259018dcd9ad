package org.mqttcourse.authoring.export;

import java.util.List;
import java.util.Locale;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;

/** Turns text into HTML; whatever an author writes stays text. */
final class Html {
  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String spans(List<Span> spans) {
    StringBuilder html = new StringBuilder();
    for (Span span : spans) {
      String text = escape(span.text());
      html.append(
          switch (span.style()) {
            case PLAIN -> text;
            case STRONG -> "<strong>" + text + "</strong>";
            case EMPHASIS -> "<em>" + text + "</em>";
            case CODE -> "<code>" + text + "</code>";
            case LINK ->
                span.text().startsWith("http")
                    ? "<a href=\"" + text + "\" rel=\"noreferrer\">" + text + "</a>"
                    : text;
          });
    }
    return html.toString();
  }

  static String blocks(List<Block> blocks) {
    StringBuilder html = new StringBuilder();
    blocks.forEach(block -> html.append(block(block)).append('\n'));
    return html.toString();
  }

  /** Something folded away behind a word. */
  static String folded(String kind, String summary, String html) {
    return "<details class=\"%s\"><summary>%s</summary>\n%s</details>\n"
        .formatted(kind, escape(summary), html);
  }

  static String code(String language, List<String> lines) {
    return "<div class=\"code\"><pre tabindex=\"0\"><code class=\"language-%s\">%s</code></pre></div>"
        .formatted(escape(language), escape(String.join("\n", lines)));
  }

  /** For an address; two titles that differ in signs alone may get the same. */
  static String slug(String title) {
    String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-|-$", "");
  }

  private static String block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return "<p>" + spans(paragraph.text()) + "</p>";
    } else if (block instanceof Block.Code code) {
      return code(code.language(), code.lines());
    } else if (block instanceof Block.Transcript transcript) {
      return code("console", transcript.lines());
    } else if (block instanceof Block.Points points) {
      return points(points);
    } else if (block instanceof Block.Terms terms) {
      return terms(terms);
    } else if (block instanceof Block.Aside aside) {
      return aside(aside);
    } else if (block instanceof Block.Table table) {
      return table(table);
    }
    throw new IllegalArgumentException("a block that nobody has told the workbook of: " + block);
  }

  private static String points(Block.Points points) {
    String tag = points.numbered() ? "ol" : "ul";
    StringBuilder html = new StringBuilder("<" + tag + ">\n");
    for (List<Block> point : points.points()) {
      boolean line = point.size() == 1 && point.get(0) instanceof Block.Paragraph;
      html.append("<li>")
          .append(line ? spans(((Block.Paragraph) point.get(0)).text()) : blocks(point))
          .append("</li>\n");
    }
    return html.append("</" + tag + ">").toString();
  }

  private static String terms(Block.Terms terms) {
    StringBuilder html = new StringBuilder("<dl>\n");
    for (Block.Term term : terms.terms()) {
      html.append("<dt>%s</dt><dd>%s</dd>\n".formatted(spans(term.word()), spans(term.meaning())));
    }
    return html.append("</dl>").toString();
  }

  private static String aside(Block.Aside aside) {
    if (aside.kind().equals("PYTHON")) {
      return folded("python", "The same in Python", blocks(aside.text()));
    }
    String kind = aside.kind().toLowerCase(Locale.ROOT);
    return "<aside class=\"%s\"><p class=\"label\">%s</p>\n%s</aside>"
        .formatted(escape(kind), escape(aside.kind()), blocks(aside.text()));
  }

  private static String table(Block.Table table) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n");
    String cell = "th";
    for (List<List<Span>> row : table.rows()) {
      html.append("<tr>");
      for (List<Span> one : row) {
        html.append("<%s>%s</%s>".formatted(cell, spans(one), cell));
      }
      html.append("</tr>\n");
      cell = "td";
    }
    return html.append("</table></div>").toString();
  }
}
