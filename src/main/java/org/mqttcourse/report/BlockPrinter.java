package org.mqttcourse.report;

import java.util.List;
import java.util.Locale;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;

/** Prints blocks of text, an empty line between each two. */
public final class BlockPrinter {
  private final Page page;
  private final Theme theme;

  /** Prints there. */
  public BlockPrinter(Page page) {
    this.page = page;
    this.theme = page.theme();
  }

  /** Prints the blocks, each line behind the indent. */
  public void print(List<Block> blocks, String indent) {
    boolean first = true;
    for (Block block : blocks) {
      if (!first) {
        page.raw(indent.isBlank() ? "" : indent.stripTrailing());
      }
      first = false;
      print(block, indent, indent);
    }
  }

  private void print(Block block, String first, String rest) {
    if (block instanceof Block.Paragraph paragraph) {
      page.text(first, rest, paragraph.text());
    } else if (block instanceof Block.Code code) {
      page.listing(rest, code.lines());
    } else if (block instanceof Block.Transcript transcript) {
      page.listing(rest, transcript.lines());
    } else if (block instanceof Block.Points points) {
      points(points, rest);
    } else if (block instanceof Block.Terms terms) {
      terms(terms, rest);
    } else if (block instanceof Block.Aside aside) {
      aside(aside, rest);
    } else if (block instanceof Block.Table table) {
      new TablePrinter(page, rest).print(table.rows());
    }
  }

  private void points(Block.Points points, String indent) {
    int number = 1;
    for (List<Block> point : points.points()) {
      String mark = points.numbered() ? number++ + ". " : theme.either("• ", "* ");
      String rest = indent + " ".repeat(mark.length());
      String first = indent + mark;
      for (Block block : point) {
        print(block, first, rest);
        first = rest;
      }
    }
  }

  private void terms(Block.Terms terms, String indent) {
    for (Block.Term term : terms.terms()) {
      page.text(indent, indent, strong(term.word()));
      page.text(indent + "  ", indent + "  ", term.meaning());
    }
  }

  private void aside(Block.Aside aside, String indent) {
    String bar = indent + theme.paint(Style.DIM, theme.either("│", "|")) + " ";
    if (aside.kind().equals("PYTHON")) {
      // Folded: most readers don't need it, and a screen is small.
      page.raw(bar + theme.paint(Style.DIM, theme.text("report.python")));
      return;
    }
    page.raw(bar + theme.paint(Style.STRONG, heading(aside.kind())));
    print(aside.text(), bar);
  }

  private static String heading(String kind) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "TIP" -> "Tip";
      case "WARNING" -> "Careful";
      case "CAUTION" -> "Careful";
      case "IMPORTANT" -> "Important";
      default -> "Note";
    };
  }

  private static List<Span> strong(List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                span.style() == Span.Style.PLAIN ? new Span(Span.Style.STRONG, span.text()) : span)
        .toList();
  }
}
