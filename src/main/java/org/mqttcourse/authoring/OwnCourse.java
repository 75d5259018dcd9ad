package org.mqttcourse.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An instructor's own course, kept outside of the jar in the project's own layout: {@code
 * lessons/}, {@code exercises/SLUG/}, {@code solutions/SLUG/}.
 *
 * @param folder that holds these three; the last may be missing
 */
public record OwnCourse(Path folder) {

  /**
   * A number that is another one as soon as any file of the course has changed; quick.
   *
   * @param build changes when mqtt-course itself does
   */
  public String fingerprint(String build) throws IOException {
    return new Fingerprint()
        .add(build)
        .addBelow(lessons())
        .addBelow(exercises())
        .addBelow(solutions())
        .hex();
  }

  /**
   * Writes {@code course/} as a jar carries it, without the checks' classes.
   *
   * @param classes a folder of its own, made where it is missing
   * @throws AuthoringException with one line for each mistake
   */
  public void compile(Path classes, ReadProgress progress) throws IOException, AuthoringException {
    refuseWhatIsNoCourse();
    progress.at(0, 1, "Starting AsciiDoc; this takes some seconds");
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      CourseSource source = CourseReader.read(asciiDoc, lessons(), exercises(), progress);
      Path output = classes.resolve("course");
      new CourseWriter(exercises(), solutions(), output).write(source);
      for (String slug : source.exercises().keySet()) {
        for (Path part : CourseReader.list(exercises().resolve(slug))) {
          if (part.getFileName().toString().matches("starter(\\.[a-z]{2})?|mistakes|variants")) {
            copy(part, output.resolve("exercises").resolve(slug).resolve(part.getFileName()));
          }
        }
        copy(solutions().resolve(slug), output.resolve("solutions").resolve(slug));
      }
    }
  }

  /** The sources of the checks, {@code exercises/SLUG/SlugCheck.java}, in order. */
  public List<Path> checks() throws IOException {
    List<Path> checks = new ArrayList<>();
    for (Path home : CourseReader.list(exercises())) {
      for (Path file : CourseReader.list(home)) {
        if (file.getFileName().toString().endsWith(".java")) {
          checks.add(file);
        }
      }
    }
    return checks;
  }

  /** Where its exercises stand. */
  public Path exercises() {
    return folder.resolve("exercises");
  }

  private Path lessons() {
    return folder.resolve("lessons");
  }

  private Path solutions() {
    return folder.resolve("solutions");
  }

  private void refuseWhatIsNoCourse() throws AuthoringException {
    if (!Files.isDirectory(folder)) {
      throw new AuthoringException(folder, 0, "there is no such folder");
    }
    if (!Files.isDirectory(lessons()) && !Files.isDirectory(exercises())) {
      throw new AuthoringException(
          folder, 0, "a course's folder holds lessons/ and exercises/, and this one neither");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(from)) {
      paths = walk.toList();
    }
    for (Path path : paths) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }
}
