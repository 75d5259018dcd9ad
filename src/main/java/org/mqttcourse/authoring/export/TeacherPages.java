package org.mqttcourse.authoring.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.course.Course;

/** What a teacher needs beside the workbook: {@code export teacher}. */
public final class TeacherPages {
  private static final String TITLE = "Teaching MQTT";

  private TeacherPages() {}

  /**
   * Writes the pages into a folder, which is made where it is missing.
   *
   * @return the page to open first
   * @throws IllegalArgumentException where the course is one for a class
   */
  public static Path write(Course course, Path folder) throws IOException {
    if (course.isForAClass()) {
      throw new IllegalArgumentException("a class's course has nothing for the teacher");
    }
    List<Chapter> chapters = Chapter.of(course);
    List<Frame.Page> pages = new ArrayList<>();
    pages.add(new Frame.Page("index.html", TITLE, start(chapters)));
    pages.add(new Frame.Page("ninety-minutes.html", "Ninety minutes", Plans.ninety(chapters)));
    pages.add(new Frame.Page("ten-weeks.html", "Ten weeks", Plans.tenWeeks(chapters)));
    pages.add(new Frame.Page("cheat-sheet.html", "Cheat sheet", CheatSheet.html(chapters)));
    for (Chapter chapter : chapters) {
      pages.add(
          new Frame.Page(chapter.file() + ".html", chapter.heading(), LessonPlan.html(chapter)));
    }
    pages.add(new Frame.Page("answer-key.html", "Answer key", AnswerKey.html(chapters)));
    PageSet.write(new Frame(TITLE, pages), folder);
    return folder.resolve("index.html");
  }

  private static String start(List<Chapter> chapters) {
    StringBuilder html = new StringBuilder("<h1>" + TITLE + "</h1>\n");
    html.append(
        """
        <p>These pages are for whoever stands in front of the class; they hold all answers.</p>
        <ul>
        <li><a href="ninety-minutes.html">Ninety minutes</a>: one double lesson, from nothing.</li>
        <li><a href="ten-weeks.html">Ten weeks</a>: the whole course, with what students can do
        after each week and which exercise shows it.</li>
        <li><a href="cheat-sheet.html">Cheat sheet</a>: one printed page to hand out.</li>
        <li><a href="answer-key.html">Answer key</a>: every question, every model solution.</li>
        </ul>
        <p>And a plan for each lesson:</p>
        <ul>
        """);
    for (Chapter chapter : chapters) {
      html.append(
          "<li><a href=\"%s.html\">%s</a> (%d minutes)</li>\n"
              .formatted(
                  chapter.file(), Html.escape(chapter.heading()), chapter.lesson().minutes()));
    }
    return html.append("</ul>\n").toString();
  }
}
