package org.mqttcourse.lesson;

import java.util.List;

/**
 * A word of the glossary.
 *
 * @param names what the thing is called; the first one is the usual name
 * @param lesson the number of the lesson that explains it
 * @param meaning in a sentence or two
 */
public record Word(List<String> names, int lesson, List<Span> meaning) {
  public Word {
    names = List.copyOf(names);
    meaning = List.copyOf(meaning);
  }

  /** Its usual name. */
  public String name() {
    return names.get(0);
  }
}
