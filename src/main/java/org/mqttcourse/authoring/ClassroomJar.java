package org.mqttcourse.authoring;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mqttcourse.course.Contents;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.ExerciseEntry;

/**
 * Makes the jar for a class out of the instructor's: without solutions, what quotes them, wrong
 * programs, variants and teacher's notes. Maven runs it once the jar is packed.
 */
public final class ClassroomJar {
  /** The reasons in equivalent.txt quote the solutions. */
  private static final List<String> FOR_THE_INSTRUCTOR =
      List.of("mistakes", "variants", "equivalent.txt");

  private ClassroomJar() {}

  /**
   * Copies the first jar to the second and takes out what a class must not have. What stays is
   * copied packed as it is, so this takes no second.
   */
  public static void main(String[] args) throws IOException, AuthoringException {
    if (args.length != 2) {
      throw new AuthoringException("usage: ClassroomJar INSTRUCTORS-JAR CLASSROOM-JAR");
    }
    make(Path.of(args[0]), Path.of(args[1]));
  }

  static void make(Path instructors, Path classroom) throws IOException {
    Files.copy(instructors, classroom, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem jar = FileSystems.newFileSystem(classroom)) {
      Path course = jar.getPath("course");
      FileTime time = Files.getLastModifiedTime(course.resolve("course.json"));
      delete(course.resolve("solutions"));
      delete(course.resolve("teacher"));
      for (Path part : CourseReader.list(course)) {
        delete(part.resolve("teacher"));
      }
      for (Path exercise : CourseReader.list(course.resolve("exercises"))) {
        for (String part : FOR_THE_INSTRUCTOR) {
          delete(exercise.resolve(part));
        }
      }
      List<Path> folders = new ArrayList<>(CourseReader.list(course));
      folders.add(course);
      for (Path folder : folders) {
        rewrite(folder.resolve("course.json"), time);
      }
      Path mark = jar.getPath(Course.CLASSROOM_MARK);
      Files.writeString(mark, "This jar is for a class.\n", StandardCharsets.UTF_8);
      // The same sources make the same jar, byte for byte.
      Files.setLastModifiedTime(mark, time);
    }
  }

  /** The same sources make the same jar, byte for byte: also its times stay. */
  private static void rewrite(Path contents, FileTime time) throws IOException {
    if (Files.notExists(contents)) {
      return;
    }
    Contents all;
    try (Reader from = Files.newBufferedReader(contents, StandardCharsets.UTF_8)) {
      all = Contents.read(from);
    }
    try (Writer to = Files.newBufferedWriter(contents, StandardCharsets.UTF_8)) {
      withoutAnswers(all).write(to);
    }
    Files.setLastModifiedTime(contents, time);
  }

  private static Contents withoutAnswers(Contents all) {
    return new Contents(
        all.lessons(),
        all.exercises().stream()
            .map(
                exercise ->
                    new ExerciseEntry(
                        exercise.slug(),
                        exercise.title(),
                        exercise.lesson(),
                        exercise.points(),
                        exercise.kind(),
                        exercise.level(),
                        exercise.starter(),
                        Map.of(),
                        Map.of(),
                        List.of()))
            .toList());
  }

  /** Takes the folder away with all that is in it, or the file, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
