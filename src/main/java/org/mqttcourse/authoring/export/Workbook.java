package org.mqttcourse.authoring.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mqttcourse.course.Course;

/** The course as pages for a browser: {@code export html}. */
public final class Workbook {
  private static final String TITLE = "Learn MQTT";

  private Workbook() {}

  /**
   * Writes the pages into a folder, which is made where it is missing.
   *
   * @return the page to open first
   */
  public static Path write(Course course, Path folder) throws IOException {
    List<Chapter> chapters = Chapter.of(course);
    List<Frame.Page> pages = new ArrayList<>();
    Glossary glossary = new Glossary(course.glossary(), chapters);
    pages.add(new Frame.Page("index.html", TITLE, start(chapters, glossary)));
    for (Chapter chapter : chapters) {
      String body = LessonHtml.of(chapter) + glossary.wordsOf(chapter);
      pages.add(new Frame.Page(chapter.file() + ".html", chapter.heading(), body));
    }
    if (!glossary.isEmpty()) {
      pages.add(new Frame.Page(Glossary.FILE, Glossary.TITLE, glossary.page()));
    }
    PageSet.write(new Frame(TITLE, pages), folder);
    return folder.resolve("index.html");
  }

  private static String start(List<Chapter> chapters, Glossary glossary) {
    StringBuilder html = new StringBuilder("<h1>" + TITLE + "</h1>\n");
    html.append(
        """
        <p>This is the workbook: all lessons to read, with their questions and exercises.
        The course itself runs in a terminal, with <code>java -jar mqtt-course.jar</code>:
        there you send real messages, and there your programs are checked.</p>
        <div class="wide"><table>
        <tr><th>Lesson</th><th>Minutes</th><th>Builds on</th><th>Exercises</th></tr>
        """);
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
          "<p>All new words, by the alphabet: <a href=\"%s\">%s</a>.</p>\n"
              .formatted(Glossary.FILE, Glossary.TITLE));
    }
    return html.toString();
  }

  private static String link(Chapter chapter, String slug) {
    return "<a href=\"%s.html#exercise-%s\">%s</a>".formatted(chapter.file(), slug, slug);
  }
}
