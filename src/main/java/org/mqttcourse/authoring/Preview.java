package org.mqttcourse.authoring;

import java.nio.file.Path;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Lesson;

/** Reads one file of a course as the build would. */
public final class Preview {
  private Preview() {}

  /**
   * One lesson.
   *
   * @throws AuthoringException with the line of what has to be mended
   */
  public static Lesson lesson(Path file) throws AuthoringException {
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      return new LessonReader(asciiDoc).read(file).lesson();
    }
  }

  /**
   * One exercise.
   *
   * @throws AuthoringException with the line of what has to be mended
   */
  public static ExerciseText exercise(Path file) throws AuthoringException {
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      return new ExerciseReader(asciiDoc).read(file);
    }
  }
}
