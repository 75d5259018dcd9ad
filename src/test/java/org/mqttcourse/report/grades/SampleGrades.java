package org.mqttcourse.report.grades;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Row;

/** A class with all that a student may think of. */
final class SampleGrades {
  static final String EVIL = "<script>alert(\"x\")</script> & '\u0000\u202e'\n\ttwo lines";

  private SampleGrades() {}

  static Gradebook evil() {
    Finding finding = new Finding("wrong-text", "=1+1", EVIL, "@hint");
    Finding ours = Verdict.error(EVIL).findings().get(0);
    return new Gradebook(
        List.of(
            row("anna", "hello", Result.PASS, 10, List.of()),
            row("anna", "publish", Result.MISSING, 0, List.of()),
            row("=cmd|' /C calc'!A0", "hello", Result.FAIL, 0, List.of(finding)),
            row("=cmd|' /C calc'!A0", "publish", Result.ERROR, 0, List.of(ours)),
            row("<b>\u00dcn\u00efc\ud83d\ude00de</b>", "hello", Result.FAIL, 0, List.of(finding)),
            row("<b>\u00dcn\u00efc\ud83d\ude00de</b>", "publish", Result.SKIPPED, 0, List.of())));
  }

  static Gradebook wide(int exercises) {
    List<Row> rows = new ArrayList<>();
    for (String student : List.of("anna", "A name that is far too long for any table at all")) {
      for (int i = 1; i <= exercises; i++) {
        rows.add(row(student, "exercise_" + i, Result.PASS, 10, List.of()));
      }
    }
    return new Gradebook(rows);
  }

  static Row row(
      String student, String exercise, Result verdict, int points, List<Finding> findings) {
    return new Row(student, exercise, 1, verdict, points, 10, 0.25, (1L << 53) - 1, findings);
  }
}
