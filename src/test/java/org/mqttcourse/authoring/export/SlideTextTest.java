package org.mqttcourse.authoring.export;

import static java.util.regex.Pattern.quote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.TeacherNote;

/** Whoever speaks has the whole plan in the notes. */
class SlideTextTest {
  @Test
  void everyNoteForTheTeacherIsInTheNotesOnce() {
    for (String language : List.of("en", "de")) {
      for (Chapter chapter : Chapter.of(Course.inJar().in(language))) {
        String slides = SlideText.of(chapter);
        // Several sections may take five minutes.
        Map<String, Integer> expected = new TreeMap<>();
        for (TeacherNote note : chapter.notes()) {
          if (note.kind() != TeacherNote.Kind.EXPLAINS) {
            String label = SlideText.label(chapter, note.kind());
            String line = "*%s:* %s\n\n".formatted(label, AdocText.spans(note.text()));
            expected.merge(line, 1, Integer::sum);
          }
        }
        Map<String, Integer> found = new TreeMap<>();
        expected
            .keySet()
            .forEach(line -> found.put(line, slides.split(quote(line), -1).length - 1));
        assertEquals(expected, found, chapter.heading());
      }
    }
  }

  @Test
  void everyModelSolutionIsInTheNotes() {
    for (Chapter chapter : Chapter.of(Course.inJar())) {
      String slides = SlideText.of(chapter);
      chapter
          .solutions()
          .forEach(
              (slug, source) -> {
                int listing = slides.indexOf("*The model solution:*");
                assertTrue(listing >= 0 && slides.indexOf(source.strip()) > listing, slug);
              });
    }
  }
}
