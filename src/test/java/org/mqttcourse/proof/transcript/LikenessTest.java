package org.mqttcourse.proof.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTest {
  @Test
  void findsTheSameLinesAlike() {
    assertEquals(Optional.empty(), difference(List.of("one", "two"), "one", "two", ""));
  }

  @Test
  void namesTheLineThatIsAnother() {
    assertEquals(
        Optional.of(new Difference(9, "two", "too")),
        difference(List.of("one", "two"), "one", "too"));
  }

  @Test
  void namesALineThatNeverCame() {
    assertEquals(
        Optional.of(new Difference(9, "two", "nothing more")),
        difference(List.of("one", "two"), "one"));
  }

  @Test
  void namesWhatTheTextKeepsQuietAbout() {
    assertEquals(
        Optional.of(new Difference(8, "nothing more", "two")),
        difference(List.of("one"), "one", "two"));
    assertEquals(
        Optional.of(new Difference(7, "nothing more", "bob ← Hi")),
        difference(List.of(), "bob ← Hi"));
  }

  @Test
  void letsDotsStandForAnyTextInALine() {
    assertEquals(Optional.empty(), difference(List.of("at ... o'clock"), "at 12:00 o'clock"));
    assertEquals(
        Optional.of(new Difference(8, "at ... o'clock", "at 12:00")),
        difference(List.of("at ... o'clock"), "at 12:00"));
  }

  @Test
  void countsNoSpacesBesideDots() {
    assertEquals(Optional.empty(), difference(List.of("  ...    |-- a ...  |"), "1.2 |-- a b|"));
  }

  @Test
  void letsDotsAloneStandForAnyLines() {
    List<String> expected = List.of("one", "...", "last");
    assertEquals(Optional.empty(), difference(expected, "one", "last"));
    assertEquals(Optional.empty(), difference(expected, "one", "two", "bob ← Hi", "three", "last"));
    assertEquals(
        Optional.of(new Difference(10, "last", "two")), difference(expected, "one", "two"));
  }

  @Test
  void letsMessagesComeWhenTheyCome() {
    List<String> expected = List.of("a published to t", "bob ← 1", "bob ← 2", "cy ← 1");
    assertEquals(
        Optional.empty(), difference(expected, "cy ← 1", "bob ← 1", "a published to t", "bob ← 2"));
  }

  @Test
  void keepsTheOrderOfOnesMessages() {
    assertEquals(
        Optional.of(new Difference(8, "bob ← 1", "bob ← 2")),
        difference(List.of("bob ← 1", "bob ← 2"), "bob ← 2", "bob ← 1"));
  }

  @Test
  void missesAMessageThatNeverCame() {
    assertEquals(
        Optional.of(new Difference(8, "bob ← 1", "nothing like it")),
        difference(List.of("bob ← 1")));
  }

  @Test
  void asksForATickOnlyWhereTheTextHasOne() {
    assertEquals(Optional.empty(), difference(List.of("one"), "one", "✓ done  (type next)"));
    assertEquals(
        Optional.of(new Difference(8, "✓ done  (type next)", "nothing like it")),
        difference(List.of("✓ done  (type next)")));
  }

  @Test
  void cutsATranscriptAtWhatIsTyped() {
    assertEquals(
        List.of(
            new Turn(5, true, "clients", List.of("a", "b")),
            new Turn(8, false, "java A.java", List.of())),
        Turn.of(5, List.of("mqtt> clients", "a", "b", "$ java A.java")));
  }

  /** Of an answer to what is typed in line 7. */
  private static Optional<Difference> difference(List<String> expected, String... printed) {
    return Likeness.difference(new Turn(7, true, "typed", expected), Arrays.asList(printed));
  }
}
