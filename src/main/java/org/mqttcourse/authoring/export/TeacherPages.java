package org.mqttcourse.authoring.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.course.Course;
import org.mqttcourse.text.Texts;

/** What a teacher needs beside the workbook: {@code export teacher}. */
public final class TeacherPages {
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
    Texts texts = Texts.in(course.language());
    String title = texts.of("export.teacher.title");
    String language = texts.language();
    List<Frame.Page> pages = new ArrayList<>();
    pages.add(new Frame.Page("index.html", title, start(chapters, title, texts), language));
    pages.add(
        new Frame.Page(
            "ninety-minutes.html",
            texts.of("export.ninety.title"),
            Plans.ninety(chapters, texts),
            language));
    pages.add(
        new Frame.Page(
            "ten-weeks.html",
            texts.of("export.weeks.title"),
            Plans.tenWeeks(chapters, texts),
            language));
    pages.add(
        new Frame.Page(
            "cheat-sheet.html",
            texts.of("export.sheet"),
            CheatSheet.html(chapters, texts),
            language));
    for (Chapter chapter : chapters) {
      pages.add(
          new Frame.Page(
              chapter.file() + ".html",
              chapter.heading(),
              LessonPlan.html(chapter),
              chapter.texts().language()));
    }
    pages.add(
        new Frame.Page(
            "answer-key.html",
            texts.of("export.key.title"),
            AnswerKey.html(chapters, texts),
            language));
    PageSet.write(new Frame(title, pages, texts), folder);
    return folder.resolve("index.html");
  }

  private static String start(List<Chapter> chapters, String title, Texts texts) {
    StringBuilder html = new StringBuilder("<h1>" + title + "</h1>\n");
    html.append("<p>").append(texts.of("export.teacher.about")).append("</p>\n<ul>\n");
    for (String page : texts.lines("export.teacher.pages")) {
      html.append("<li>").append(page).append("</li>\n");
    }
    html.append("</ul>\n<p>").append(texts.of("export.teacher.plans")).append("</p>\n<ul>\n");
    for (Chapter chapter : chapters) {
      html.append(
          "<li><a href=\"%s.html\">%s</a> (%s)</li>\n"
              .formatted(
                  chapter.file(),
                  Html.escape(chapter.heading()),
                  texts.of("export.plan.section.minutes", chapter.lesson().minutes())));
    }
    return html.append("</ul>\n").toString();
  }
}
