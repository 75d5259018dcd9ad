package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.asciidoctor.ast.Document;

/** Reads the attributes at the head of a document. */
record Attribute(Path file, Document document) {

  String title() throws AuthoringException {
    String title = document.getDoctitle();
    if (title == null || title.isBlank()) {
      throw new AuthoringException(file, 1, "the first line is '= ' and a title");
    }
    return InlineHtml.spans(title).stream().map(span -> span.text()).reduce("", String::concat);
  }

  int number(String name) throws AuthoringException {
    String value = word(name);
    try {
      return positive(value);
    } catch (NumberFormatException e) {
      throw wrong(name, "is a whole number from 1, not '" + value + "'");
    }
  }

  /** Numbers between commas; none where the attribute is empty. */
  List<Integer> numbers(String name) throws AuthoringException {
    if (document.getAttribute(name) == null) {
      throw missing(name);
    }
    String value = document.getAttribute(name).toString();
    try {
      return Arrays.stream(value.split(","))
          .filter(part -> !part.isBlank())
          .map(part -> positive(part.strip()))
          .toList();
    } catch (NumberFormatException e) {
      throw wrong(name, "is a list of numbers such as 2, 3; not '" + value + "'");
    }
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> type) throws AuthoringException {
    String value = word(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    String allowed = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw wrong(name, "is one of " + allowed + ", not '" + value + "'");
  }

  /** What stands there; empty where the attribute is missing. */
  String textOrEmpty(String name) {
    Object value = document.getAttribute(name);
    return value == null ? "" : value.toString().strip();
  }

  private String word(String name) throws AuthoringException {
    Object value = document.getAttribute(name);
    if (value == null || value.toString().isBlank()) {
      throw missing(name);
    }
    return value.toString().strip();
  }

  private static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private AuthoringException missing(String name) {
    return wrong(name, "is missing under the title");
  }

  AuthoringException wrong(String name, String what) {
    return new AuthoringException(file, 1, "the attribute :" + name + ": " + what);
  }
}
