package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.text.Texts;

class PlansTest {
  @Test
  void thePlanForNinetyMinutesTakesNinetyMinutes() {
    int sum =
        Chapter.of(Course.inJar()).stream()
            .flatMap(chapter -> chapter.notes(TeacherNote.Kind.NINETY).stream())
            .mapToInt(Plans::minutes)
            .sum();

    assertEquals(90, sum);
  }

  @Test
  void everyLessonTellsItsTeacherWhatItIsForAndWhatGoesWrong() {
    for (Chapter chapter : Chapter.of(Course.inJar())) {
      for (TeacherNote.Kind kind :
          List.of(
              TeacherNote.Kind.OUTCOME,
              TeacherNote.Kind.MINUTES,
              TeacherNote.Kind.SAY,
              TeacherNote.Kind.GOES_WRONG,
              TeacherNote.Kind.SHEET)) {
        assertFalse(chapter.notes(kind).isEmpty(), chapter.heading() + ": " + kind.label());
      }
    }
  }

  @Test
  void splitsATermIntoTenWeeksWithoutAnEmptyOne() {
    List<List<Chapter>> eighteen = Plans.split(chapters(18));
    assertEquals(10, eighteen.size());
    assertTrue(eighteen.stream().allMatch(week -> !week.isEmpty() && week.size() <= 3));
    assertEquals(
        chapters(18).stream().map(Chapter::heading).toList(),
        eighteen.stream().flatMap(List::stream).map(Chapter::heading).toList());
    assertEquals(3, Plans.split(chapters(3)).size());
    assertEquals(List.of(), Plans.split(List.of()));
  }

  private static List<Chapter> chapters(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                new Chapter(
                    new Lesson(number, "n", "T", 10 + number % 3 * 7, List.of(), List.of()),
                    "n",
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Texts.english()))
        .toList();
  }
}
