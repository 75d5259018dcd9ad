package org.mqttcourse.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void splitsAtSpaces() throws Exception {
    assertEquals(List.of("pub", "-t", "a/b", "-m", "hi"), words("  pub -t a/b\t-m  hi "));
  }

  @Test
  void keepsQuotedSpacesAndEmptyWords() throws Exception {
    assertEquals(List.of("-m", "Hello class!", "", ""), words("-m \"Hello class!\" '' \"\""));
  }

  @Test
  void joinsQuotedAndPlainParts() throws Exception {
    assertEquals(List.of("a b/c d/e"), words("\"a b\"/'c d'/e"));
  }

  @Test
  void takesTheMeaningFromQuotesAndSpacesAfterABackslash() throws Exception {
    assertEquals(List.of("a b", "it's", "\"", "\\"), words("a\\ b it\\'s \\\" \\\\"));
    assertEquals(List.of("say \"hi\""), words("\"say \\\"hi\\\"\""));
  }

  @Test
  void leavesWindowsPathsAsTheyAre() throws Exception {
    assertEquals(List.of("C:\\Users\\mia\\Publish.java"), words("C:\\Users\\mia\\Publish.java"));
    assertEquals(List.of("C:\\a b\\x"), words("\"C:\\a b\\x\""));
    assertEquals(List.of("C:\\dir\\"), words("C:\\dir\\"));
  }

  @Test
  void leavesBackslashesInSingleQuotesAlone() throws Exception {
    assertEquals(List.of("%t\\n\\\\"), words("'%t\\n\\\\'"));
  }

  @Test
  void replacesKnownVariablesOutsideSingleQuotes() throws Exception {
    assertEquals(
        List.of("a/b", "a/bx", "a/b/c", "$topic"), words("$topic ${topic}x \"$topic/c\" '$topic'"));
  }

  @Test
  void leavesUnknownVariablesAsTheyAre() throws Exception {
    assertEquals(
        List.of("$SYS/#", "$topics", "${", "$", "5$", "$topic"),
        words("$SYS/# $topics ${ $ 5$ \\$topic"));
  }

  @Test
  void doesNotSplitAValueAgain() throws Exception {
    assertEquals(List.of("two words 'and' $topic"), words("$text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pub -m don't", "pub -m \"Hello", "'", "\"C:\\dir\\\""})
  void refusesAQuoteWithoutPartner(String line) {
    String message = assertThrows(PlaygroundException.class, () -> words(line)).getMessage();
    assertTrue(message.contains("has no partner"), message);
  }

  @Test
  void refusesPrintersQuotesThatCameWithCopiedText() {
    String message =
        assertThrows(PlaygroundException.class, () -> words("pub -m “Hello class”")).getMessage();
    assertTrue(message.contains("plain"), message);
  }

  @Test
  void acceptsPrintersQuotesInsidePlainOnes() throws Exception {
    assertEquals(List.of("“Hi”"), words("\"“Hi”\""));
  }

  private static List<String> words(String line) throws PlaygroundException {
    return Playground.split(line, Map.of("topic", "a/b", "text", "two words 'and' $topic"));
  }

  @Test
  void leavesOutAPromptThatWasCopiedToo() throws PlaygroundException {
    assertEquals(List.of("sub", "-t", "a"), Playground.split("mqtt> sub -t a", Map.of()));
    assertEquals(List.of(), Playground.split("mqtt>", Map.of()));
    assertEquals(List.of("pub", "-m", "mqtt>"), Playground.split("pub -m mqtt>", Map.of()));
  }
}
