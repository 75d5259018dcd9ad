package org.mqttcourse.lesson;

import java.util.List;
import java.util.Locale;

/**
 * Something that a lesson says to its teacher alone; the shell never shows it.
 *
 * @param section the title of the section that it stands in
 * @param kind what it is
 * @param text what it says
 */
public record TeacherNote(String section, Kind kind, List<Span> text) {
  public TeacherNote {
    text = List.copyOf(text);
  }

  /** What a note is; in a lesson it is called by its label. */
  public enum Kind {
    /** What students can do after the lesson, and which exercise shows it. */
    OUTCOME,
    /** How long this section takes in class. */
    MINUTES,
    /** What to say. */
    SAY,
    /** What to ask the class. */
    ASK,
    /** When to let them play, and with what. */
    PLAY,
    /** What usually goes wrong here, and what helps. */
    GOES_WRONG,
    /** A part of the plan for ninety minutes; it begins with its minutes. */
    NINETY,
    /** A line of the cheat sheet. */
    SHEET,
    /** Terms, with commas between, that this section explains: none of them may stand before it. */
    EXPLAINS;

    /** As a lesson writes it, such as {@code goes-wrong}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
