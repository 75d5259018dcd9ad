package org.mqttcourse.authoring.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mqttcourse.course.Course;
import org.mqttcourse.report.LessonGraph;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Texts;

/** The course as pages for a browser: {@code export html}. */
public final class Workbook {
  private Workbook() {}

  /**
   * Writes the pages into a folder, which is made where it is missing.
   *
   * @return the page to open first
   */
  public static Path write(Course course, Path folder) throws IOException {
    List<Chapter> chapters = Chapter.of(course);
    Texts texts = Texts.in(course.language());
    String title = texts.of("export.workbook.title");
    List<Frame.Page> pages = new ArrayList<>();
    Glossary glossary = new Glossary(course.glossary(), chapters, texts);
    pages.add(
        new Frame.Page(
            "index.html", title, start(chapters, glossary, title, texts), texts.language()));
    for (Chapter chapter : chapters) {
      String body = LessonHtml.of(chapter, chapters) + glossary.wordsOf(chapter);
      pages.add(
          new Frame.Page(
              chapter.file() + ".html", chapter.heading(), body, chapter.texts().language()));
    }
    if (!glossary.isEmpty()) {
      pages.add(
          new Frame.Page(
              Glossary.FILE, texts.of("export.glossary.title"), glossary.page(), texts.language()));
    }
    PageSet.write(new Frame(title, pages, texts), folder);
    return folder.resolve("index.html");
  }

  private static String start(
      List<Chapter> chapters, Glossary glossary, String title, Texts texts) {
    StringBuilder html = new StringBuilder("<h1>" + title + "</h1>\n");
    html.append("<p>").append(texts.of("export.workbook.about")).append("</p>\n");
    html.append("<div class=\"wide\"><table>\n<tr>");
    for (String heading : texts.lines("export.workbook.table")) {
      html.append("<th>").append(heading).append("</th>");
    }
    html.append("</tr>\n");
    for (Chapter chapter : chapters) {
      html.append(
          "<tr><td><a href=\"%s.html\">%s</a></td><td>%d</td><td>%s</td><td>%s</td></tr>\n"
              .formatted(
                  chapter.file(),
                  Html.escape(chapter.heading()),
                  chapter.lesson().minutes(),
                  chapter.lesson().buildsOn().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(", ")),
                  chapter.exercises().keySet().stream()
                      .map(slug -> link(chapter, slug))
                      .collect(Collectors.joining(", "))));
    }
    html.append("</table></div>\n");
    if (!glossary.isEmpty()) {
      html.append(
          "<p>%s: <a href=\"%s\">%s</a>.</p>\n"
              .formatted(
                  texts.of("export.glossary.all"),
                  Glossary.FILE,
                  texts.of("export.glossary.title")));
    }
    return html.append(graph(chapters, texts)).toString();
  }

  /** What builds on what, as the shell draws it. */
  private static String graph(List<Chapter> chapters, Texts texts) {
    StringBuilder drawn = new StringBuilder();
    new LessonGraph(drawn, Theme.PLAIN.in(texts))
        .print(chapters.stream().map(Chapter::lesson).toList());
    return "<h2 id=\"graph\">%s</h2>\n<pre class=\"graph\" tabindex=\"0\">%s</pre>\n"
        .formatted(texts.of("export.workbook.graph"), Html.escape(drawn.toString()));
  }

  private static String link(Chapter chapter, String slug) {
    return "<a href=\"%s.html#exercise-%s\">%s</a>".formatted(chapter.file(), slug, slug);
  }
}
