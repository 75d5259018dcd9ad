package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.text.Texts;

class TeacherPagesTest {
  private final List<Chapter> chapters = Chapter.of(Course.inJar());

  @Test
  void showTheModelAnswersAlsoOnPaper() {
    int answers = 0;
    for (Chapter chapter : chapters) {
      String plan = LessonPlan.html(chapter);
      // The style sheet hides what is folded as an answer from print.
      assertFalse(plan.contains("<details class=\"answer\""), plan);
      for (Step step : chapter.lesson().steps()) {
        if (step instanceof Step.Discuss discuss) {
          assertTrue(plan.contains(Html.blocks(discuss.answer())), plan);
          answers++;
        }
      }
    }
    assertTrue(answers > 0);
  }

  @Test
  void tellAScriptFromAProgramByItsKind() {
    String comment = "# A class of its own\npub -t a -m hi\n";
    assertTrue(key(Exercise.Kind.SCRIPT, comment).contains("<code class=\"language-mqtt\">"));
    assertTrue(key(Exercise.Kind.PROGRAM, "record Hi() {}").contains("language-java"));
  }

  private static String key(Exercise.Kind kind, String solution) {
    ExerciseText text =
        new ExerciseText("Hi", 1, 5, kind, Exercise.Level.CORE, List.of(), List.of(), List.of());
    Chapter chapter =
        new Chapter(
            new Lesson(1, "hi", "Hi", 5, List.of(), List.of()),
            "01-hi",
            List.of(),
            Map.of("hi", text),
            Map.of("hi", solution),
            Texts.english());
    return AnswerKey.html(List.of(chapter), Texts.english());
  }

  @Test
  void holdNoFoldedAnswerInTheirKeyEither() {
    String key = AnswerKey.html(chapters, Texts.english());

    assertEquals(-1, key.indexOf("<details class=\"answer\""));
  }
}
