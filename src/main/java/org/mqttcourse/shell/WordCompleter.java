package org.mqttcourse.shell;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Offers an assistant's words. */
final class WordCompleter implements Completer {
  private final Screen.Assistant assistant;

  WordCompleter(Screen.Assistant assistant) {
    this.assistant = assistant;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    for (Screen.Suggestion one : assistant.complete(line.words().subList(0, line.wordIndex()))) {
      String about = one.about().isEmpty() ? null : one.about();
      candidates.add(new Candidate(one.word(), one.word(), null, about, null, null, true));
    }
  }
}
