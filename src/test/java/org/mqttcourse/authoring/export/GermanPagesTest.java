package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;

class GermanPagesTest {
  private final Course german = Course.inJar().in("de");

  @TempDir Path folder;

  @Test
  void sayThatTheyAreGerman() throws IOException {
    Workbook.write(german, folder);

    String lesson = page("01-how-do-things-talk.html");
    assertTrue(lesson.contains("<html lang=\"de\">"), lesson);
    assertTrue(lesson.contains("<main id=\"main\" lang=\"de\">"), lesson);
    assertTrue(lesson.contains("Probier es aus"), lesson);
    assertTrue(lesson.contains("etwa 25 Minuten"), lesson);
    assertTrue(lesson.contains("Übung hello"), lesson);
    assertFalse(lesson.contains("noch nicht übersetzt"), lesson);
  }

  @Test
  void sayWhatIsNotTranslatedAndInWhichLanguageItIs() throws IOException {
    Workbook.write(german, folder);

    String lesson = page("04-wildcards.html");
    assertTrue(lesson.contains("<html lang=\"de\">"), lesson);
    assertTrue(lesson.contains("<main id=\"main\" lang=\"en\">"), lesson);
    assertTrue(lesson.contains("lang=\"de\">Diese Seite ist noch nicht übersetzt.</p>"), lesson);
    assertTrue(lesson.contains("Try it"), lesson);
  }

  @Test
  void giveATeacherTheNotesInGerman() throws IOException {
    TeacherPages.write(german, folder);

    assertTrue(page("02-a-broker-on-your-machine.html").contains("Was gern schiefgeht"));
    assertTrue(page("ninety-minutes.html").contains("0 bis 10"));
    assertFalse(page("ninety-minutes.html").contains("10 Minuten. Jeder"));
    assertTrue(page("answer-key.html").contains("Lösungsheft"));
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
