package org.mqttcourse.lesson;

import java.util.List;

/** A piece of text, free of any layout: how wide it gets is the printer's business. */
public sealed interface Block {
  /** Running text. */
  record Paragraph(List<Span> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /**
   * Text kept as it is, line for line.
   *
   * @param language such as {@code java}; {@code mqtt} for shell commands; empty for plain text
   */
  record Code(String language, List<String> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /** Points, numbered or not; each is one or more blocks. */
  record Points(boolean numbered, List<List<Block>> points) implements Block {
    public Points {
      points = points.stream().map(List::copyOf).toList();
    }
  }

  /** Words and what they mean. */
  record Terms(List<Term> terms) implements Block {
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /** A word and what it means. */
  record Term(List<Span> word, List<Span> meaning) {
    public Term {
      word = List.copyOf(word);
      meaning = List.copyOf(meaning);
    }
  }

  /**
   * Something set apart.
   *
   * @param kind one of NOTE, TIP, WARNING, IMPORTANT, CAUTION, or PYTHON for "the same in Python"
   */
  record Aside(String kind, List<Block> text) implements Block {
    public Aside {
      text = List.copyOf(text);
    }
  }

  /** Rows of cells; the first row is the heading. */
  record Table(List<List<List<Span>>> rows) implements Block {
    public Table {
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
    }
  }
}
