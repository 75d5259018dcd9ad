package org.mqttcourse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts english = Texts.english();
  private final Texts german = Texts.in("de");

  @Test
  void putsArgumentsWhereTheLanguageWantsThem() {
    assertEquals("It's tea, not milk.", english.of("sample.both", "tea", "milk"));
    assertEquals("Nicht milk, sondern tea.", german.of("sample.both", "tea", "milk"));
  }

  @Test
  void saysInEnglishWhatIsNotTranslated() {
    assertEquals("Only in English: 1883", german.of("sample.english.only", 1883));
    assertEquals("It's a, not b.", Texts.in("fr").of("sample.both", "a", "b"));
  }

  @Test
  void saysATextWithinATextInTheSameLanguage() {
    Text inner = Text.of("sample.both", "a", "b");

    assertEquals("Nicht Nicht b, sondern a., sondern {1}.", german.of("sample.both", "{1}", inner));
    assertEquals("It's a, not b.", inner.toString());
    assertEquals("Only in English: ", english.of("sample.english.only", Text.NOTHING));
  }

  @Test
  void countsOneAndMany() {
    assertEquals("1 Schritt", german.count("sample.count", 1));
    assertEquals("0 Schritte von 9", german.count("sample.count", 0, 9));
    assertEquals("2 steps of 9", english.count("sample.count", 2, 9));
  }

  @Test
  void leavesBracesAloneThatAreNoPlaces() {
    assertEquals("x and {topic} and {9} and { } and {", english.of("sample.braces", "x"));
  }

  @Test
  void givesLinesOrNone() {
    assertEquals(List.of("one", "two"), english.lines("sample.lines"));
    assertEquals(List.of(), english.lines("sample.nothing"));
  }
}
