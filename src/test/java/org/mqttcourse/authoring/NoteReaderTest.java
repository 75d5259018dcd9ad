package org.mqttcourse.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.TeacherNote;

class NoteReaderTest {
  @TempDir Path folder;

  @Test
  void keepsNotesApartFromWhatStudentsSee() throws Exception {
    LessonSource read = read("say:: Hello.\nminutes:: 5");

    assertEquals(
        List.of(
            new TeacherNote("One", TeacherNote.Kind.SAY, List.of(Span.plain("Hello."))),
            new TeacherNote("One", TeacherNote.Kind.MINUTES, List.of(Span.plain("5")))),
        read.notes());
    assertEquals(1, read.lesson().steps().size());
    assertEquals(1, read.lesson().steps().get(0).text().size());
  }

  @Test
  void refusesALabelThatItDoesNotKnow() {
    String message = refused("sing:: A song.");
    assertTrue(message.contains("01-one.adoc:7: a teacher's note is one of outcome, "), message);
    assertTrue(message.endsWith("not 'sing'"), message);
  }

  @Test
  void refusesMinutesThatAreNoNumber() {
    String message = refused("minutes:: five");
    assertTrue(message.endsWith("the note minutes begins with a number of minutes"), message);
  }

  private String refused(String notes) {
    return assertThrows(AuthoringException.class, () -> read(notes)).getMessage();
  }

  private LessonSource read(String notes) throws IOException, AuthoringException {
    Path file = folder.resolve("01-one.adoc");
    Files.writeString(
        file, "= One\n:minutes: 5\n\n== One\n[teacher]\n--\n" + notes + "\n--\n\nFor students.\n");
    return new LessonReader(OneAsciiDoc.OPEN).read(file);
  }
}
