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
   * @param file the program that it is a part of, such as {@code Listener.java}; empty where it is
   *     not there to be run
   */
  record Code(String language, String file, List<String> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }

    /** Of no program. */
    public Code(String language, List<String> lines) {
      this(language, "", lines);
    }
  }

  /**
   * What one types, behind a prompt, and what is printed then. The course proves that it is so;
   * {@code ...} stands for what differs from time to time.
   *
   * @param line of the author's file where it begins, from 1
   * @param before commands that are carried out before, unseen
   * @param meanwhile commands that are carried out while its program listens, unseen
   */
  record Transcript(int line, List<String> before, List<String> meanwhile, List<String> lines)
      implements Block {
    /** Stands before what is typed into our shell. */
    public static final String SHELL_PROMPT = "mqtt> ";

    /** Stands before what is typed into a terminal of the system. */
    public static final String TERMINAL_PROMPT = "$ ";

    public Transcript {
      before = List.copyOf(before);
      meanwhile = List.copyOf(meanwhile);
      lines = List.copyOf(lines);
    }

    /** Whether somebody types that line. */
    public static boolean isTyped(String line) {
      return line.startsWith(SHELL_PROMPT) || line.startsWith(TERMINAL_PROMPT);
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
