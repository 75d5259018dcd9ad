package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuizzesTest {
  private static final Student ANNA = new Student("anna", "");
  private static final Quizzes QUIZZES =
      new Quizzes(Map.of("topics", Set.of(2, 5), "wildcards", Set.of(1)));

  @Test
  void countsTheQuestionsThatTheFileSaysAreAnswered() {
    String text = "{\"lesson\":2,\"done\":[\"topics/2\",\"topics/3\",\"wildcards/1\",\"gone/1\"]}";
    assertEquals(Optional.of(new Quizzes.Answers("anna", 2, 3, true)), answers(text));
  }

  @Test
  void takesNothingFromAFileThatIsBroken() {
    assertEquals(Optional.of(new Quizzes.Answers("anna", 0, 3, false)), answers("{\"done\":7}"));
    assertEquals(Optional.of(new Quizzes.Answers("anna", 0, 3, false)), answers("["));
  }

  @Test
  void saysNothingWhereNoFileWasHandedIn() {
    HandIn none = new HandIn(List.of(), Optional.empty(), Optional.empty());
    assertEquals(Optional.empty(), QUIZZES.answers(ANNA, none));
  }

  private static Optional<Quizzes.Answers> answers(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    HandedFile file =
        new HandedFile(
            "course/progress.json",
            bytes.length,
            Instant.EPOCH,
            () -> new java.io.ByteArrayInputStream(bytes));
    return QUIZZES.answers(ANNA, new HandIn(List.of(file), Optional.empty(), Optional.empty()));
  }
}
