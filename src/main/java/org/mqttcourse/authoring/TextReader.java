package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.asciidoctor.ast.Cell;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.Row;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.ast.Table;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;

/**
 * Turns ordinary blocks of a document into blocks of text, and refuses what the shell can't show.
 */
final class TextReader {
  private static final int CODE_COLUMNS = 72;

  /** The way out for shells other than ours: nobody proves what stands there. */
  private static final String ANOTHER_SHELL = "bash";

  private final Path file;
  private final Inline inline;

  TextReader(AsciiDoc asciiDoc, Path file) {
    this.file = file;
    this.inline = new Inline(asciiDoc, file);
  }

  Inline inline() {
    return inline;
  }

  /** What stands in square brackets above the block, such as {@code quiz}; empty without it. */
  static String role(StructuralNode node) {
    return positional(node, "1");
  }

  /** What stands second in those brackets, such as an exercise's name; empty without it. */
  static String target(StructuralNode node) {
    return positional(node, "2");
  }

  private static String positional(StructuralNode node, String place) {
    // Its map knows places by their number; getAttribute doesn't.
    return Objects.toString(node.getAttributes().get(place), "").strip();
  }

  List<Block> blocks(List<StructuralNode> nodes) throws AuthoringException {
    List<Block> blocks = new ArrayList<>();
    for (StructuralNode node : nodes) {
      add(blocks, node);
    }
    return blocks;
  }

  /** The text inside a block: its blocks, or else its one paragraph. */
  List<Block> inside(StructuralNode node) throws AuthoringException {
    if (!node.getBlocks().isEmpty()) {
      return blocks(node.getBlocks());
    }
    if (node instanceof org.asciidoctor.ast.Block paragraph && !paragraph.getLines().isEmpty()) {
      return List.of(new Block.Paragraph(inline.paragraph(paragraph)));
    }
    throw fail(node, "this block is empty");
  }

  /** The lines of a listing. */
  List<String> code(StructuralNode node) throws AuthoringException {
    if (!(node instanceof org.asciidoctor.ast.Block listing)
        || !"verbatim".equals(node.getContentModel())) {
      throw fail(node, "here goes a listing between ---- and ----");
    }
    for (String line : listing.getLines()) {
      if (line.length() > CODE_COLUMNS) {
        throw fail(node, "a line of code has at most " + CODE_COLUMNS + " columns: " + line);
      }
    }
    return listing.getLines();
  }

  AuthoringException fail(StructuralNode where, String what) {
    return new AuthoringException(file, where, what);
  }

  private void add(List<Block> blocks, StructuralNode node) throws AuthoringException {
    if (node.getTitle() != null && !node.getContext().equals("section")) {
      blocks.add(new Block.Paragraph(inline.title(node)));
    }
    String role = role(node);
    switch (node.getContext()) {
      case "paragraph" -> {
        refuse(node, role);
        blocks.addAll(inside(node));
      }
      case "open" -> {
        if (role.equals("python")) {
          blocks.add(new Block.Aside("PYTHON", inside(node)));
        } else {
          refuse(node, role);
          blocks.addAll(inside(node));
        }
      }
      case "listing", "literal" -> blocks.add(listing(node, role));
      case "admonition" -> blocks.add(new Block.Aside(node.getStyle(), inside(node)));
      case "ulist", "olist" -> {
        refuse(node, role);
        blocks.add(new Block.Points(node.getContext().equals("olist"), points(node)));
      }
      case "dlist" -> blocks.add(terms((DescriptionList) node));
      case "table" -> blocks.add(table((Table) node));
      default -> throw fail(node, "a block of kind '" + node.getContext() + "' is unknown here");
    }
  }

  private Block listing(StructuralNode node, String role) throws AuthoringException {
    if (role.equals("transcript")) {
      return new TranscriptReader(this).read(node);
    }
    if (!role.equals("source") && !role.equals("literal")) {
      refuse(node, role);
    }
    String language = String.valueOf(node.getAttribute("language", "", false));
    String program = String.valueOf(node.getAttribute("file", "", false));
    List<String> lines = code(node);
    boolean isTyped =
        language.equals("console") || lines.stream().anyMatch(Block.Transcript::isTyped);
    if (isTyped && !language.equals(ANOTHER_SHELL)) {
      throw fail(
          node,
          "what is typed behind a prompt is a [transcript], which is run and compared; what this"
              + " course can't run is [source,"
              + ANOTHER_SHELL
              + "]");
    }
    return new Block.Code(language, program, lines);
  }

  private void refuse(StructuralNode node, String role) throws AuthoringException {
    if (!role.isEmpty()) {
      throw fail(node, "a block [" + role + "] is unknown here");
    }
  }

  /** The points of a list, each of one or more blocks. */
  List<List<Block>> points(StructuralNode list) throws AuthoringException {
    List<List<Block>> points = new ArrayList<>();
    for (StructuralNode node : list.getBlocks()) {
      List<Block> point = new ArrayList<>();
      List<Span> text = inline.item((ListItem) node);
      if (!text.isEmpty()) {
        point.add(new Block.Paragraph(text));
      }
      point.addAll(blocks(node.getBlocks()));
      points.add(point);
    }
    return points;
  }

  private Block terms(DescriptionList list) throws AuthoringException {
    List<Block.Term> terms = new ArrayList<>();
    for (DescriptionListEntry entry : list.getItems()) {
      ListItem meaning = entry.getDescription();
      if (entry.getTerms().size() != 1
          || meaning == null
          || !meaning.hasText()
          || !meaning.getBlocks().isEmpty()) {
        throw fail(entry.getTerms().get(0), "a word has one meaning here, of one paragraph");
      }
      terms.add(new Block.Term(inline.item(entry.getTerms().get(0)), inline.item(meaning)));
    }
    return new Block.Terms(terms);
  }

  private Block table(Table table) throws AuthoringException {
    if (table.getHeader().isEmpty()) {
      throw fail(table, "a table needs a header row: one line, then an empty line");
    }
    List<Row> rows = new ArrayList<>(table.getHeader());
    rows.addAll(table.getBody());
    List<List<List<Span>>> read = new ArrayList<>();
    for (Row row : rows) {
      List<List<Span>> cells = new ArrayList<>();
      for (Cell cell : row.getCells()) {
        cells.add(inline.cell(table, cell));
      }
      read.add(cells);
    }
    return new Block.Table(read);
  }
}
