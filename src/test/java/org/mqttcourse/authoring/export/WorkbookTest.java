package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;

/** What builds on what, in the pages for a browser. */
class WorkbookTest {
  @TempDir private Path folder;

  @Test
  void drawsWhatBuildsOnWhat() throws IOException {
    String start = page(Course.inJar(), "index.html");

    String graph = start.substring(start.indexOf("<pre class=\"graph\""), start.indexOf("</pre>"));
    assertTrue(graph.contains(" 1  How do things talk?\n"), graph);
    assertTrue(graph.contains("├─"), graph);
    assertTrue(graph.contains("(also on "), graph);
    assertTrue(start.contains("What builds on what"), start);
  }

  @Test
  void drawsItInTheReadersLanguage() throws IOException {
    String start = page(Course.inJar().in("de"), "index.html");

    assertTrue(start.contains("Was auf was aufbaut"), start);
    assertTrue(start.contains(" 1  Wie reden Dinge"), start);
    assertTrue(start.contains("(auch auf "), start);
  }

  @Test
  void linksEachLessonToThoseThatItBuildsOn() throws IOException {
    String lesson = page(Course.inJar(), "04-wildcards.html");

    assertTrue(
        lesson.contains("minutes; builds on <a href=\"03-topics.html\">3. "),
        lesson.lines().filter(line -> line.contains("class=\"meta\"")).toList()::toString);
    String first = Files.readString(folder.resolve("01-how-do-things-talk.html"));
    assertFalse(first.contains("builds on"), first);
  }

  private String page(Course course, String name) throws IOException {
    Path unused = Workbook.write(course, folder);
    return Files.readString(folder.resolve(name));
  }
}
