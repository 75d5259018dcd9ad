package org.mqttcourse.report.grades;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Quizzes;
import org.mqttcourse.grading.Row;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;

/** What a student is told in a platform's comment: each exercise, and its first finding. */
final class Feedback {
  private Feedback() {}

  /** Line by line. */
  static List<String> of(Standing standing, Gradebook grades, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        standing.isJudged()
            ? texts.of("grades.feedback.points", standing.points())
            : texts.of("grades.feedback.open"));
    for (Row row : standing.newest()) {
      lines.add(texts.of(result(row)));
      if (row.work().daysLate() > 0) {
        lines.add("  " + texts.of(late(row)));
      }
      if (row.verdict() == Verdict.Result.FAIL && !row.findings().isEmpty()) {
        Finding first = row.findings().get(0);
        lines.add(texts.of("grades.feedback.expected", first.expected()));
        lines.add(texts.of("grades.feedback.got", first.got()));
        lines.add(texts.of("grades.feedback.hint", first.hint()));
      }
    }
    Quizzes.Answers.byStudent(grades.answers()).values().stream()
        .filter(answers -> answers.student().equals(standing.student()))
        .forEach(answers -> lines.add(texts.of(quizzes(answers))));
    return lines;
  }

  private static Text result(Row row) {
    Text words = Mark.of(row).words();
    return row.verdict() == Verdict.Result.ERROR
        ? Text.of("grades.feedback.row.open", row.exercise(), words)
        : Text.of(
            "grades.feedback.row",
            row.exercise(),
            words,
            Points.say(row.points()),
            Points.say(row.maxPoints()));
  }

  /** What lateness cost. */
  static Text late(Row row) {
    int days = row.work().daysLate();
    String lost = Points.say(row.work().lostToLateness());
    Text cost = Text.of(lost.equals("1") ? "grades.cost.one" : "grades.cost.many", lost);
    return Text.count("grades.late", days, cost);
  }

  /** What a progress file says, and that it is the student's own. */
  static Text quizzes(Quizzes.Answers answers) {
    return answers.readable()
        ? Text.of("grades.questions", answers.answered(), answers.questions())
        : Text.of("grades.questions.unreadable");
  }
}
