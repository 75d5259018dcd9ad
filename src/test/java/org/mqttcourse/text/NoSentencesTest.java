package org.mqttcourse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is said stands in the resource bundle, where it can be translated, and not in the source.
 */
class NoSentencesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/mqttcourse");
  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}[,.:;!?')]* +\\S*\\p{L}{2,}");

  /** Strings that may stay, with the reason. */
  private static final Map<String, String> MAY_STAY =
      Map.of(
          "you start anew", "part of what the progress file's reader says, which is English",
          "what this shell knows is written anew", "the same",
          "MQTT end of ", "a thread's name",
          "MQTT pings of ", "a thread's name",
          "MQTT back ", "a thread's name",
          "(and more)", "stands in a script's record, which is kept in English",
          "subject alternative", "what the JDK says",
          "no status that I understand", "stands where the strip's own words would stand",
          "no state that I understand", "the same",
          "no colour: ", "for the log alone");

  /** Sources that may speak, with the reason. */
  private static final Map<String, String> MAY_SPEAK =
      Map.of("CoursePlayer.java", "plays for checks; where it fails, the fault is ours");

  /** Where an example of a command stands: one types it the same in every language. */
  private static final Set<String> EXAMPLES = Set.of("example", "usage");

  @Test
  void theShellSaysNothingByItself() throws IOException {
    assertEquals(Set.of(), sentences("shell"));
  }

  @Test
  void thePlaygroundSaysNothingByItself() throws IOException {
    assertEquals(Set.of(), sentences("playground"));
  }

  private static Set<String> sentences(String part) throws IOException {
    Set<String> sentences = new TreeSet<>();
    for (SourceTexts.Literal literal : SourceTexts.in(SOURCES.resolve(part))) {
      if (TWO_WORDS.matcher(literal.text()).find()
          && !EXAMPLES.contains(literal.method())
          && !MAY_SPEAK.containsKey(literal.file())
          && !MAY_STAY.containsKey(literal.text())) {
        sentences.add(literal.place() + ": " + literal.text());
      }
    }
    return sentences;
  }
}
