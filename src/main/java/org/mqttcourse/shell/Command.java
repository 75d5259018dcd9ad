package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;

/** A command of the shell. */
interface Command {
  /** What one types, such as {@code lesson}. */
  String name();

  /** Its arguments, such as {@code N|NAME}; empty for none. */
  default String synopsis(Texts texts) {
    return String.join("", texts.lines("help." + name() + ".synopsis"));
  }

  /** What it does, in a few words. */
  default String summary(Texts texts) {
    return texts.of("help." + name() + ".summary");
  }

  /** A line that one could type. */
  String example();

  /** More lines of help, such as one for each option. */
  default List<String> details(Texts texts) {
    return texts.lines("help." + name() + ".details");
  }

  /** Refuses what stands behind the arguments that it has, of which there are so many. */
  default void noMoreThan(int most, List<String> arguments) {
    if (arguments.size() > most) {
      throw UserError.of("shell.too.much", arguments.get(most), example());
    }
  }

  /**
   * What may stand as the next argument.
   *
   * @param before the arguments before it
   */
  default List<Screen.Suggestion> complete(Session session, List<String> before) {
    return List.of();
  }

  /**
   * Carries it out.
   *
   * @throws UserError with a message for the user
   * @throws InterruptedException where somebody pressed Ctrl-C
   */
  void run(Session session, List<String> arguments) throws InterruptedException;
}
