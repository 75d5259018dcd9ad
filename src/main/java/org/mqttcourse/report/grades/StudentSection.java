package org.mqttcourse.report.grades;

import java.io.IOException;
import java.io.Writer;
import org.mqttcourse.check.Finding;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Quizzes;
import org.mqttcourse.grading.Row;
import org.mqttcourse.text.Texts;

/** One student's part of the page: each exercise with its findings and the code. */
final class StudentSection {
  private final Writer to;
  private final Gradebook grades;
  private final Texts texts;

  StudentSection(Writer to, Gradebook grades, Texts texts) {
    this.texts = texts;
    this.to = to;
    this.grades = grades;
  }

  void write(Standing standing, int number) throws IOException {
    line("<section id=\"s" + number + "\">");
    String name = Html.escape(standing.student());
    String points =
        standing.isJudged()
            ? said("grades.feedback.points", standing.points())
            : said("grades.student.open", standing.points());
    line("<h3>%s <small>%s</small></h3>".formatted(name, points));
    for (Quizzes.Answers answers : grades.answers()) {
      if (answers.student().equals(standing.student())) {
        line("<p class=\"quizzes\">" + Html.escape(texts.of(Feedback.quizzes(answers))) + "</p>");
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
        "<summary><span class=\"%s\">%s %s</span> %s <small>%s%s</small></summary>"
            .formatted(
                mark.css(),
                mark.sign(),
                Html.escape(texts.of(mark.words())),
                Html.escape(row.exercise()),
                said("grades.page.points", Points.say(row.points()), Points.say(row.maxPoints())),
                row.attempt() > 1 ? said("grades.page.attempt", row.attempt()) : ""));
    if (row.work().daysLate() > 0) {
      line("<p class=\"error\">" + Html.escape(texts.of(Feedback.late(row))) + "</p>");
    }
    for (Finding finding : row.findings()) {
      finding(finding);
    }
    if (!row.findings().isEmpty()) {
      line("<p class=\"seed\">" + said("grades.page.seed", row.seed()) + "</p>");
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
    line("<dl>" + part("grades.page.finding", finding.id()));
    line(part("grades.page.expected", finding.expected()));
    line(part("grades.page.got", finding.got()));
    line(part("grades.page.hint", finding.hint()) + "</dl>");
  }

  private String part(String key, String text) {
    return "<dt>" + said(key) + "</dt><dd>" + Html.escape(text) + "</dd>";
  }

  private String said(String key, Object... arguments) {
    return Html.escape(texts.of(key, arguments));
  }

  private void line(String html) throws IOException {
    to.write(html);
    to.write('\n');
  }
}
