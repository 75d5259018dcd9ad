package org.mqttcourse.report.grades;

import java.io.IOException;
import java.io.Writer;
import org.mqttcourse.check.Finding;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Quizzes;
import org.mqttcourse.grading.Row;

/** One student's part of the page: each exercise with its findings and the code. */
final class StudentSection {
  private final Writer to;
  private final Gradebook grades;

  StudentSection(Writer to, Gradebook grades) {
    this.to = to;
    this.grades = grades;
  }

  void write(Standing standing, int number) throws IOException {
    line("<section id=\"s" + number + "\">");
    String name = Html.escape(standing.student());
    line("<h3>%s <small>%s points</small></h3>".formatted(name, standing.points()));
    for (Quizzes.Answers answers : grades.answers()) {
      if (answers.student().equals(standing.student())) {
        line("<p class=\"quizzes\">" + Html.escape(Feedback.quizzes(answers)) + "</p>");
      }
    }
    for (Row row : standing.rows()) {
      row(row);
    }
    line("</section>");
  }

  private void row(Row row) throws IOException {
    Mark mark = Mark.of(row);
    line("<details%s>".formatted(row.findings().isEmpty() ? "" : " open"));
    line(
        "<summary><span class=\"%s\">%s %s</span> %s <small>%s/%s points%s</small></summary>"
            .formatted(
                mark.css(),
                mark.sign(),
                mark.words(),
                Html.escape(row.exercise()),
                Points.say(row.points()),
                Points.say(row.maxPoints()),
                row.attempt() > 1 ? ", attempt " + row.attempt() : ""));
    if (row.work().daysLate() > 0) {
      line("<p class=\"error\">" + Html.escape(Feedback.late(row)) + "</p>");
    }
    for (Finding finding : row.findings()) {
      finding(finding);
    }
    if (!row.findings().isEmpty()) {
      line("<p class=\"seed\">The same values once more: --seed " + row.seed() + "</p>");
    }
    if (!row.work().source().isEmpty()) {
      line("<details class=\"code\"><summary>" + Html.escape(row.work().file()) + "</summary>");
      line("<pre>" + Html.escape(row.work().source()) + "</pre></details>");
    } else if (!row.work().file().isEmpty()) {
      line("<p class=\"seed\">" + Html.escape(row.work().file()) + "</p>");
    }
    line("</details>");
  }

  private void finding(Finding finding) throws IOException {
    line("<dl><dt>Finding</dt><dd>" + Html.escape(finding.id()) + "</dd>");
    line("<dt>Expected</dt><dd>" + Html.escape(finding.expected()) + "</dd>");
    line("<dt>Got</dt><dd>" + Html.escape(finding.got()) + "</dd>");
    line("<dt>Hint</dt><dd>" + Html.escape(finding.hint()) + "</dd></dl>");
  }

  private void line(String html) throws IOException {
    to.write(html);
    to.write('\n');
  }
}
