package org.mqttcourse.course;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseFolder;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;

/** The course that we really ship: every lesson is whole, every exercise is met in a lesson. */
class CourseInJarTest {
  private final Course course = Course.inJar();

  @TestFactory
  Stream<DynamicTest> everyLessonIsWhole() {
    return course.lessons().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.title(), () -> isWhole(entry)));
  }

  @TestFactory
  Stream<DynamicTest> everyExerciseCanBeRead() {
    return course.exercises().stream()
        .map(slug -> DynamicTest.dynamicTest(slug, () -> canBeRead(slug)));
  }

  @Test
  void everyExerciseIsMetInALesson() {
    List<String> met =
        course.lessons().stream()
            .flatMap(entry -> lesson(entry).steps().stream())
            .filter(Step.Exercise.class::isInstance)
            .map(step -> ((Step.Exercise) step).slug())
            .toList();

    assertEquals(met, course.exercises());
  }

  @Test
  void lessonsAboutTheWireLetPredictionsBeRun() {
    for (int number : List.of(4, 7, 9, 10, 11, 12)) {
      List<Step> steps = course.lesson(String.valueOf(number)).orElseThrow().steps();
      assertTrue(
          steps.stream().anyMatch(step -> step instanceof Step.Predict p && p.trial().isPresent()),
          "lesson " + number);
    }
  }

  @Test
  void theFirstThingOnTheScreenIsSomethingToTry() {
    assertTrue(lesson(course.lessons().get(0)).steps().get(0) instanceof Step.Try);
  }

  private void isWhole(Course.Entry entry) {
    Lesson lesson = lesson(entry);
    List<Step> steps = lesson.steps();
    Step last = steps.get(steps.size() - 1);
    assertAll(
        () -> assertEquals(entry.steps(), steps.size()),
        () -> assertTrue(lesson.minutes() >= 10 && lesson.minutes() <= 25, "10 to 25 minutes"),
        () -> assertTrue(count(steps, Step.Try.class) >= 2, "two tries"),
        () ->
            assertTrue(
                count(steps, Step.Quiz.class) + count(steps, Step.Predict.class) >= 2,
                "two questions"),
        () -> assertTrue(count(steps, Step.Discuss.class) >= 1, "something to talk about"),
        () -> assertEquals("Summary", last.title()),
        () ->
            assertTrue(
                count(closing(steps), Step.Quiz.class) >= 2,
                "two questions from memory at its end"));
  }

  private void canBeRead(String slug) {
    ExerciseFolder folder = course.folder(slug).orElseThrow();
    Exercise exercise = folder.exercise();
    assertAll(
        () -> assertEquals(slug, exercise.slug()),
        () -> assertTrue(exercise.starter().containsKey(exercise.fileName()), "a starter"),
        () -> assertTrue(folder.solution().containsKey(exercise.fileName()), "a solution"),
        () -> assertEquals(exercise.check().sample(), exercise.check().sample()));
  }

  private Lesson lesson(Course.Entry entry) {
    return course.lesson(String.valueOf(entry.number())).orElseThrow();
  }

  /** What stands before the summary: the questions from memory, and perhaps an exercise behind. */
  private static List<Step> closing(List<Step> steps) {
    return steps.subList(steps.size() - 4, steps.size() - 1);
  }

  private static long count(List<Step> steps, Class<? extends Step> kind) {
    return steps.stream().filter(kind::isInstance).count();
  }
}
