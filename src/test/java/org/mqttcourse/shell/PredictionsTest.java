package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;

/** What is predicted in a lesson is run for real, and compared. */
@Timeout(60)
class PredictionsTest {
  private static final Lesson LESSON = Course.inJar().lesson("4").orElseThrow();

  @TempDir private Path workspace;

  @Test
  void runsWhatWasPredictedAndSaysWhetherItWasSo() throws IOException {
    int at =
        IntStream.range(0, LESSON.steps().size())
            .filter(i -> isRun(LESSON.steps().get(i)))
            .findFirst()
            .orElseThrow();
    Step.Predict predict = (Step.Predict) LESSON.steps().get(at);
    int right =
        IntStream.range(0, predict.options().size())
            .filter(i -> predict.options().get(i).right())
            .findFirst()
            .orElseThrow();

    String guessed = answered(at, right);
    assertTrue(guessed.contains("Let us see."), guessed);
    assertTrue(guessed.contains("Right!"), guessed);
    String wrong = answered(at, right == 0 ? 1 : 0);
    assertTrue(wrong.contains("You said: "), wrong);
    assertTrue(wrong.contains("What happened: "), wrong);
    assertTrue(wrong.contains("Here is why"), wrong);
  }

  private static boolean isRun(Step step) {
    return step instanceof Step.Predict predict && predict.trial().isPresent();
  }

  private String answered(int step, int option) throws IOException {
    List<String> lines = new ArrayList<>(List.of("lesson 4"));
    IntStream.range(0, step).forEach(i -> lines.add("next"));
    lines.add(String.valueOf((char) ('a' + option)));
    return new ShellRun(workspace, BrokerStarter.embedded())
        .onTheRealCourse()
        .piped(lines.toArray(String[]::new))
        .replaceAll("[ \n]+", " ");
  }
}
