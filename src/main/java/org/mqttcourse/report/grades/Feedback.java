package org.mqttcourse.report.grades;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Quizzes;
import org.mqttcourse.grading.Row;

/** What a student is told in a platform's comment: each exercise, and its first finding. */
final class Feedback {
  private Feedback() {}

  /** Line by line. */
  static List<String> of(Standing standing, Gradebook grades) {
    List<String> lines = new ArrayList<>();
    lines.add(standing.points() + " points");
    for (Row row : standing.newest()) {
      lines.add(
          "%s: %s, %s/%s"
              .formatted(
                  row.exercise(),
                  Mark.of(row).words(),
                  Points.say(row.points()),
                  Points.say(row.maxPoints())));
      if (row.work().daysLate() > 0) {
        lines.add("  " + late(row));
      }
      if (row.verdict() == Verdict.Result.FAIL && !row.findings().isEmpty()) {
        Finding first = row.findings().get(0);
        lines.add("  Expected: " + first.expected());
        lines.add("  Got: " + first.got());
        lines.add("  Hint: " + first.hint());
      }
    }
    Quizzes.Answers.byStudent(grades.answers()).values().stream()
        .filter(answers -> answers.student().equals(standing.student()))
        .forEach(answers -> lines.add(quizzes(answers)));
    return lines;
  }

  /** What lateness cost. */
  static String late(Row row) {
    int days = row.work().daysLate();
    String lost = Points.say(row.work().lostToLateness());
    return "%d %s late, which costs %s %s"
        .formatted(days, days == 1 ? "day" : "days", lost, lost.equals("1") ? "point" : "points");
  }

  /** What a progress file says, and that it is the student's own. */
  static String quizzes(Quizzes.Answers answers) {
    return answers.readable()
        ? "Questions answered, by the student's own progress file: %d of %d (no points)"
            .formatted(answers.answered(), answers.questions())
        : "The progress file could not be understood.";
  }
}
