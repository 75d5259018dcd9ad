package org.mqttcourse.text;

import static java.util.Map.entry;
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
      Map.ofEntries(
          entry("MQTT end of ", "a thread's name"),
          entry("MQTT back ", "a thread's name"),
          entry("(and more)", "stands in a script's record, which is kept in English"),
          entry("subject alternative", "what the JDK says"),
          entry("no status that I understand", "stands in place of the strip's own words"),
          entry("no state that I understand", "the same"),
          entry("no colour: ", "for the log alone"),
          entry("  Note over L1: ", "Mermaid's own words"),
          entry("  Note over L", "the same"),
          entry("no such ending: ", "a fault of ours"),
          entry("the question's own commands are wrong", "the same"),
          entry("the experiment's own commands are wrong", "the same"),
          entry("the record ", "the same"),
          entry(" is missing", "the same"),
          entry("PUB DUP #", "a packet and its flag"),
          entry("connect client=", "the same in every language"),
          entry("link bob cut before next puback", "the same"),
          entry("too much waits on this link", "a reason in a journal, which is in English"),
          entry("listening on ", "other programs wait for that line"),
          entry("listening with TLS on ", "the same"),
          entry("certificate authority in ", "the same"),
          entry(": there is no starter/", "for authors, as all that authoring says"),
          entry("our own jar has an address that is none", "a fault of ours"),
          entry("(not packed)", "a version"),
          entry(".The same in Python\n====\n", "stands in lessons with programs: all are English"),
          entry("The same in Python", "the same"),
          entry("a block that nobody has told the book of: ", "a fault of ours"),
          entry("a block that nobody has told the workbook of: ", "the same"),
          entry("this jar holds no ", "the same"),
          entry(": build it again", "the same"),
          entry("a class's course has nothing for the teacher", "the same"),
          entry("this jar holds no report.css: build it again with mvn package", "a fault of ours"),
          entry("link %s cut before %d%% seed %d", "the same in every language"));

  /** Sources that may speak, with the reason. */
  private static final Map<String, String> MAY_SPEAK =
      Map.ofEntries(
          entry("CoursePlayer.java", "plays for checks; where it fails, the fault is ours"),
          entry("JournalWriter.java", "who looks into a complaint need not speak German"),
          entry("TraceJsonReader.java", "its files are ours"),
          entry("CanvasCsv.java", "another program reads it"),
          entry("MoodleCsv.java", "another program reads it"),
          entry("ResultsXml.java", "another program reads it"));

  /** Where an example of a command stands: one types it the same in every language. */
  private static final Set<String> EXAMPLES = Set.of("example", "usage");

  /** What takes commands and conditions: they are the same in every language. */
  private static final Set<String> TAKES_COMMANDS =
      Set.of("played", "carryOut", "execute", "send", "formatted", "packet");

  /** Marks of HTML and SVG, and all of a style sheet or a script. */
  private static final Pattern MARKS = Pattern.compile("(?s)<(style|script)>.*?</\\1>|<[^>]*(>|$)");

  @Test
  void theShellSaysNothingByItself() throws IOException {
    assertEquals(Set.of(), sentences("shell"));
  }

  @Test
  void thePlaygroundSaysNothingByItself() throws IOException {
    assertEquals(Set.of(), sentences("playground"));
  }

  @Test
  void whatIsPrintedSaysNothingByItself() throws IOException {
    assertEquals(Set.of(), sentences("report"));
  }

  @Test
  void theLabSaysNothingByItself() throws IOException {
    assertEquals(Set.of(), sentences("lab"));
  }

  @Test
  void linksSayNothingByThemselves() throws IOException {
    assertEquals(Set.of(), sentences("broker/link"));
  }

  @Test
  void pagesSlidesAndTheBookSayNothingByThemselves() throws IOException {
    assertEquals(Set.of(), sentences("authoring/export"));
  }

  @Test
  void theCommandLineSaysNothingByItself() throws IOException {
    assertEquals(Set.of(), sentences("cli"));
  }

  private static Set<String> sentences(String part) throws IOException {
    Set<String> sentences = new TreeSet<>();
    for (SourceTexts.Literal literal : SourceTexts.in(SOURCES.resolve(part))) {
      String words = MARKS.matcher(literal.text()).replaceAll(" ");
      if (TWO_WORDS.matcher(words).find()
          && (literal.call() == null || !TAKES_COMMANDS.contains(literal.call().name()))
          && !EXAMPLES.contains(literal.method())
          && !MAY_SPEAK.containsKey(literal.file())
          && !MAY_STAY.containsKey(literal.text())) {
        sentences.add(literal.place() + ": " + literal.text());
      }
    }
    return sentences;
  }
}
