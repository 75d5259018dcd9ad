package org.mqttcourse.cli;

import java.util.Locale;
import org.mqttcourse.course.Course;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;

/**
 * A reader's language.
 *
 * @param code two letters, such as {@code de}
 */
record Language(String code) {
  static final Language ENGLISH = new Language(Texts.ENGLISH);

  /**
   * The one that is meant by {@code de}, {@code DE} or {@code de_DE.UTF-8}.
   *
   * @throws UserError where it is none
   */
  static Language of(String typed) {
    String code = typed.strip().toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
    if (!code.matches("[a-z]{2}")) {
      throw unknown(typed);
    }
    return new Language(code);
  }

  /** What the program says in it; English where it doesn't speak it. */
  Texts texts() {
    return Texts.in(code);
  }

  /**
   * The course in it.
   *
   * @throws UserError where neither the course nor the program knows a word of it
   */
  Course of(Course course) {
    if (!Texts.languages().contains(code) && !course.speaks(code)) {
      throw unknown(code);
    }
    return course.in(code);
  }

  private static UserError unknown(String typed) {
    return UserError.of("cli.language.unknown", typed, String.join(", ", Texts.languages()));
  }
}
