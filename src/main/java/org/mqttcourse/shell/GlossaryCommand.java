package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.lesson.Word;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.report.GlossaryPrinter;
import org.mqttcourse.report.UserError;

/** Explains the course's words. */
final class GlossaryCommand implements Command {
  @Override
  public String name() {
    return "glossary";
  }

  @Override
  public String example() {
    return "glossary topic filter";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(names(session.course().glossary())) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    List<Word> words = session.course().glossary();
    if (words.isEmpty()) {
      throw UserError.of("shell.glossary.none");
    }
    StringBuilder text = new StringBuilder();
    GlossaryPrinter printer = new GlossaryPrinter(text, session.theme());
    if (arguments.isEmpty()) {
      printer.all(words);
    } else {
      String asked = String.join(" ", arguments);
      List<Word> found = find(words, asked);
      if (found.isEmpty()) {
        throw UserError.of("shell.glossary.unknown", asked, Nearest.question(asked, names(words)));
      }
      found.forEach(printer::word);
    }
    session.screen().print(text);
  }

  /** The word of that name, in the plural too; else all whose names contain it. */
  static List<Word> find(List<Word> words, String asked) {
    for (Word word : words) {
      // SUBSCRIBE, the packet, is not what to subscribe means.
      if (word.names().contains(asked)) {
        return List.of(word);
      }
    }
    String small = asked.toLowerCase(Locale.ROOT);
    List<Word> containing = new ArrayList<>();
    for (Word word : words) {
      for (String name : word.names()) {
        String its = name.toLowerCase(Locale.ROOT);
        if (its.equals(small) || (its + "s").equals(small)) {
          return List.of(word);
        }
        if (its.contains(small) && !containing.contains(word)) {
          containing.add(word);
        }
      }
    }
    return containing;
  }

  private static List<String> names(List<Word> words) {
    return words.stream().flatMap(word -> word.names().stream()).toList();
  }
}
