package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Step;

class QuizAnswerTest {
  private static final List<Step.Option> OPTIONS =
      List.of(
          FakeCourse.option("right", true),
          FakeCourse.option("wrong", false),
          FakeCourse.option("right too", true));

  private static QuizAnswer answer(Integer... chosen) {
    return new QuizAnswer(Set.of(chosen));
  }

  @Test
  void readsLettersHoweverTheyAreWritten() {
    for (String line : List.of("a c", "c a", "A,C", "ac", "a, c", "a) C)")) {
      assertEquals(Optional.of(answer(0, 2)), QuizAnswer.read(line, 3), line);
    }
  }

  @Test
  void leavesEverythingElseToTheCommands() {
    assertEquals(Optional.empty(), QuizAnswer.read("d", 3));
    assertEquals(Optional.empty(), QuizAnswer.read("back", 3));
    assertEquals(Optional.empty(), QuizAnswer.read("", 3));
    assertEquals(Optional.empty(), QuizAnswer.read("a", 0));
  }

  @Test
  void isRightWithAllRightOptionsAndNoOther() {
    assertTrue(answer(0, 2).isRight(OPTIONS));
    assertFalse(answer(0).isRight(OPTIONS));
    assertFalse(answer(0, 1, 2).isRight(OPTIONS));
  }

  @Test
  void saysWhatIsWrongWithoutGivingTheAnswerAway() {
    assertEquals("b is not right.", answer(1).comment(OPTIONS).toString());
    assertEquals("b is not right, the rest is.", answer(0, 1).comment(OPTIONS).toString());
    assertEquals("Right so far, but one is missing.", answer(2).comment(OPTIONS).toString());
  }
}
