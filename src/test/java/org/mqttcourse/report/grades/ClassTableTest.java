package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.report.Columns;
import org.mqttcourse.report.Theme;

class ClassTableTest {
  private static final Theme ASCII = new Theme(false, false, 80);

  @Test
  void showsPointsPerExerciseAndInAll() throws Exception {
    Gradebook grades =
        new Gradebook(
            List.of(
                SampleGrades.row("anna", "hello", Result.PASS, 10, List.of()),
                SampleGrades.row("anna", "publish", Result.ERROR, 0, List.of()),
                SampleGrades.row("ben", "hello", Result.FAIL, 0, List.of()),
                SampleGrades.row("ben", "publish", Result.MISSING, 0, List.of())));
    assertEquals(
        """
        Student  hello  publish  Points
        -------------------------------
        anna        10        !   10/20
        ben          0        -    0/20

        -  not handed in
        !  our error, not the student's; the report says which
        """,
        print(grades, ASCII));
  }

  @Test
  void fitsItsWidthHoweverManyExercisesThereAre() throws Exception {
    for (int exercises : new int[] {1, 5, 10, 14, 30, 60}) {
      for (int width : new int[] {40, 80, 200}) {
        String table = print(SampleGrades.wide(exercises), new Theme(false, true, width));
        for (String line : table.split("\n", -1)) {
          assertTrue(Columns.of(line) < width, line);
        }
        assertTrue(table.contains(exercises * 10 + "/" + exercises * 10), table);
      }
    }
  }

  @Test
  void givesNumbersToExercisesWhoseNamesDoNotFit() throws Exception {
    String table = print(SampleGrades.wide(10), ASCII);
    assertTrue(table.contains("1 exercise_1  2 exercise_2"), table);
    assertTrue(table.contains("   10   10   10"), table);
  }

  @Test
  void showsEachExerciseOfManyAtEightyColumnsAndAtForty() throws Exception {
    String wide = print(SampleGrades.wide(14), ASCII);
    assertTrue(wide.contains(" 10 10 10 10 10 10 10 10 10 10 10 10 10 10  140/140"), wide);
    String narrow = print(SampleGrades.wide(14), new Theme(false, false, 40));
    assertTrue(narrow.contains("anna            ++++++++++++++  140/140"), narrow);
    String below = print(SampleGrades.wide(30), new Theme(false, false, 40));
    assertTrue(below.contains("\n  ++++++++++++++++++++++++++++++\n"), below);
  }

  @Test
  void obeysNoControlCharacterInAName() throws Exception {
    Gradebook grades =
        new Gradebook(
            List.of(SampleGrades.row("\u001b[2Janna", "hello", Result.PASS, 10, List.of())));
    String table = print(grades, ASCII);
    assertFalse(table.contains("\u001b"), table);
    assertTrue(table.contains("anna"), table);
  }

  private static String print(Gradebook grades, Theme theme) throws IOException {
    StringBuilder out = new StringBuilder();
    new ClassTable(out, theme).print(grades);
    return out.toString();
  }
}
