package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.text.Text;

/**
 * The options that somebody chose.
 *
 * @param chosen their indexes, from 0
 */
record QuizAnswer(Set<Integer> chosen) {
  QuizAnswer {
    chosen = Set.copyOf(chosen);
  }

  /**
   * Reads {@code a}, {@code b c}, {@code B,c}, {@code b)} or {@code bc}; empty where it is no
   * answer.
   */
  static Optional<QuizAnswer> read(String line, int options) {
    Set<Integer> chosen = new TreeSet<>();
    String letters = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c >= 'a' && c < 'a' + options) {
        chosen.add(c - 'a');
      } else if (" ,).".indexOf(c) < 0) {
        return Optional.empty();
      }
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(new QuizAnswer(chosen));
  }

  /** Whether exactly the right ones were chosen. */
  boolean isRight(List<Step.Option> options) {
    return wrong(options).isEmpty() && missing(options) == 0;
  }

  /** What is wrong with it, without giving the right answer away. */
  Text comment(List<Step.Option> options) {
    List<String> wrong = wrong(options);
    int missing = missing(options);
    if (wrong.isEmpty()) {
      return missing == 1 ? Text.of("shell.quiz.one.missing") : Text.of("shell.quiz.some.missing");
    }
    String key = chosen.size() > wrong.size() ? "shell.quiz.wrong.partly" : "shell.quiz.wrong";
    return Text.count(key, wrong.size(), letters(wrong));
  }

  /** Such as {@code a and c}. */
  static Text letters(List<String> letters) {
    Text text = Text.of("shell.quiz.letter", letters.get(0));
    for (String letter : letters.subList(1, letters.size())) {
      text = Text.of("shell.quiz.and", text, letter);
    }
    return text;
  }

  private List<String> wrong(List<Step.Option> options) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (chosen.contains(i) && !options.get(i).right()) {
        wrong.add(String.valueOf((char) ('a' + i)));
      }
    }
    return wrong;
  }

  private int missing(List<Step.Option> options) {
    int missing = 0;
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).right() && !chosen.contains(i)) {
        missing++;
      }
    }
    return missing;
  }
}
