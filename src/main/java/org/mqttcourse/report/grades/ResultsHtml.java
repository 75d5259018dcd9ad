package org.mqttcourse.report.grades;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Row;
import org.mqttcourse.text.Texts;

/** Writes {@code report.html}: one page that needs nothing beside it, no network and no script. */
final class ResultsHtml {
  private final Gradebook grades;
  private final List<Standing> standings;
  private final Writer to;
  private final Texts texts;

  private ResultsHtml(Gradebook grades, Writer to, Texts texts) {
    this.texts = texts;
    this.grades = grades;
    this.standings = Standing.of(grades);
    this.to = to;
  }

  static void write(Gradebook grades, Writer to, Texts texts) throws IOException {
    new ResultsHtml(grades, to, texts).page();
  }

  private void page() throws IOException {
    line("<!DOCTYPE html>");
    line("<html lang=\"" + texts.language() + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line(
        "<meta http-equiv=\"Content-Security-Policy\"\n"
            + "  content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    line("<title>" + said("grades.page.title") + "</title>");
    line("<style>");
    to.write(style());
    line("</style>");
    line("</head>");
    line("<body>");
    line("<h1>" + said("grades.page.title") + "</h1>");
    summary();
    table();
    commonFindings();
    line("<h2>" + said("grades.page.students") + "</h2>");
    int number = 1;
    for (Standing standing : standings) {
      new StudentSection(to, grades, texts).write(standing, number++);
    }
    line("</body>");
    line("</html>");
    to.flush();
  }

  private void summary() throws IOException {
    List<Row> rows = standings.stream().flatMap(one -> one.newest().stream()).toList();
    long handedIn = rows.stream().filter(row -> row.verdict() != Verdict.Result.MISSING).count();
    long passed = rows.stream().filter(row -> row.verdict() == Verdict.Result.PASS).count();
    long ours = rows.stream().filter(row -> row.verdict() == Verdict.Result.ERROR).count();
    line(
        "<p>"
            + said(
                "grades.page.summary",
                standings.size(),
                grades.exercises().size(),
                handedIn,
                rows.size(),
                passed)
            + "</p>");
    if (ours > 0) {
      line("<p class=\"error\">" + said("grades.page.error", ours) + "</p>");
    }
    line("<p class=\"legend\">");
    List<Mark> marks = new ArrayList<>(List.of(Mark.IN_PART));
    Stream.of(Verdict.Result.values()).map(Mark::of).forEach(marks::add);
    for (Mark mark : marks) {
      line("<span class=\"%s\">%s %s</span>".formatted(mark.css(), mark.sign(), words(mark)));
    }
    line("</p>");
  }

  private void table() throws IOException {
    line("<div class=\"wide\"><table class=\"class\">");
    line("<thead><tr>" + head("grades.student"));
    List<String> exercises = grades.exercises();
    for (String exercise : exercises) {
      line("<th scope=\"col\">" + Html.escape(exercise) + "</th>");
    }
    line(head("grades.points") + "</tr></thead>");
    line("<tbody>");
    int number = 1;
    for (Standing standing : standings) {
      String name = Html.escape(standing.student());
      line("<tr><th scope=\"row\"><a href=\"#s%d\">%s</a></th>".formatted(number++, name));
      for (String exercise : exercises) {
        cell(standing.in(exercise).orElse(null));
      }
      line("<td class=\"points\">" + standing.points() + "</td></tr>");
    }
    line("</tbody></table></div>");
  }

  private void cell(Row row) throws IOException {
    if (row == null) {
      line("<td></td>");
      return;
    }
    Mark mark = Mark.of(row);
    line(
        "<td class=\"%s heat\" title=\"%s\">%s %s/%s</td>"
            .formatted(
                mark.css(),
                words(mark),
                mark.sign(),
                Points.say(row.points()),
                Points.say(row.maxPoints())));
  }

  private void commonFindings() throws IOException {
    List<CommonFindings.Shared> all = CommonFindings.of(grades);
    if (all.isEmpty()) {
      return;
    }
    line("<h2>" + said("grades.page.talk") + "</h2>");
    line("<div class=\"wide\"><table><thead><tr>" + head("grades.page.common.students"));
    line(head("grades.page.exercise") + head("grades.page.finding"));
    line(head("grades.page.expected") + head("grades.page.hint") + "</tr></thead><tbody>");
    for (CommonFindings.Shared shared : all) {
      line(
          "<tr><td title=\"%s\">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
              .formatted(
                  Html.escape(String.join(", ", shared.students())),
                  shared.students().size(),
                  Html.escape(shared.exercise()),
                  Html.escape(shared.example().id()),
                  Html.escape(shared.example().expected()),
                  Html.escape(shared.example().hint())));
    }
    line("</tbody></table></div>");
  }

  private String head(String key) {
    return "<th scope=\"col\">" + said(key) + "</th>";
  }

  private static String style() throws IOException {
    try (InputStream css = ResultsHtml.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IOException("this jar holds no report.css: build it again with mvn package");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String words(Mark mark) {
    return Html.escape(texts.of(mark.words()));
  }

  private String said(String key, Object... arguments) {
    return Html.escape(texts.of(key, arguments));
  }

  private void line(String html) throws IOException {
    to.write(html);
    to.write('\n');
  }
}
