package org.mqttcourse.grading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds which class a program declares, in one pass: students' texts may be made to take long. What
 * stands in comments and in strings declares nothing.
 */
final class DeclaredClass {
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private int at;
  private int depth;
  private boolean publicly;

  private DeclaredClass(String text) {
    this.text = text;
  }

  /** The top-level class that is public, else the first one; empty where there is none. */
  static Optional<String> in(byte[] source) {
    return new DeclaredClass(new String(source, StandardCharsets.UTF_8)).find();
  }

  private Optional<String> find() {
    String first = null;
    for (String word = word(); !word.isEmpty(); word = word()) {
      if (depth > 0) {
        continue;
      }
      if (word.equals("public")) {
        publicly = true;
      } else if (word.equals("class") && isNameNext()) {
        String name = word();
        if (publicly) {
          return Optional.of(name);
        }
        first = first == null ? name : first;
      }
    }
    return Optional.ofNullable(first);
  }

  /** Whether a name comes next, as it does not behind {@code Some.class}. */
  private boolean isNameNext() {
    skipBlanks();
    return at < text.length() && Character.isJavaIdentifierStart(text.charAt(at));
  }

  /** The next word; empty at the end. */
  private String word() {
    skipBlanks();
    while (at < text.length() && !Character.isJavaIdentifierStart(text.charAt(at))) {
      mark();
      skipBlanks();
    }
    int begin = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return text.substring(begin, at);
  }

  /** Steps over one mark, or over a whole string. */
  private void mark() {
    char mark = text.charAt(at);
    if (text.startsWith(TEXT_BLOCK, at)) {
      at += TEXT_BLOCK.length();
      skipString(TEXT_BLOCK);
      return;
    }
    at++;
    switch (mark) {
      case '"', '\'' -> skipString(String.valueOf(mark));
      case '{' -> depth++;
      case '}' -> {
        depth = Math.max(0, depth - 1);
        publicly = false;
      }
      case ';' -> publicly = false;
      default -> {}
    }
  }

  /** To behind its end; one of a single line ends with the line in any case. */
  private void skipString(String end) {
    while (at < text.length() && !text.startsWith(end, at)) {
      if (end.length() == 1 && text.charAt(at) == '\n') {
        return;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(text.length(), at + end.length());
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        skipTo("\n");
      } else if (text.startsWith("/*", at)) {
        at += 2;
        skipTo("*/");
      } else {
        return;
      }
    }
  }

  private void skipTo(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }
}
