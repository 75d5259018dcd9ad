package org.mqttcourse.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles lessons and exercises; Maven runs it once the classes are there. */
public final class CompileCourse {
  private static final String USAGE =
      "usage: CompileCourse LESSONS EXERCISES SOLUTIONS CLASSES: three folders to read, and the"
          + " folder of compiled classes to write into";

  private CompileCourse() {}

  /**
   * Reads the first three folders and writes {@code course/} into the fourth, which holds the
   * compiled classes. Does nothing when nothing has changed since the last time.
   *
   * @throws AuthoringException with one line for each mistake; Maven prints it
   */
  public static void main(String[] args) throws IOException, AuthoringException {
    if (args.length != 4) {
      throw new AuthoringException(USAGE);
    }
    compile(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
  }

  /** Whether there was anything to do. */
  static boolean compile(Path lessons, Path exercises, Path solutions, Path classes)
      throws IOException, AuthoringException {
    String now = fingerprint(lessons, exercises, solutions, classes);
    Path output = classes.resolve("course");
    // Beside the classes, not among them: it has no business in the jar.
    Path last = classes.resolveSibling("course.sha256");
    if (Files.exists(last)
        && Files.exists(output.resolve("course.json"))
        && Files.readString(last, StandardCharsets.UTF_8).equals(now)) {
      return false;
    }
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      CourseSource source = CourseReader.read(asciiDoc, lessons, exercises, ReadProgress.NONE);
      new CourseWriter(exercises, solutions, output).write(source);
    }
    Files.writeString(last, now, StandardCharsets.UTF_8);
    return true;
  }

  /** Of the sources, and of the classes that turn them into the compiled form. */
  private static String fingerprint(Path lessons, Path exercises, Path solutions, Path classes)
      throws IOException {
    Path ours = classes.resolve("org").resolve("mqttcourse");
    return new Fingerprint()
        .add(lessons)
        .add(exercises)
        .add(solutions)
        .add(ours.resolve("authoring"))
        .add(ours.resolve("lesson"))
        .add(ours.resolve("exercise"))
        .add(ours.resolve("course"))
        .hex();
  }
}
