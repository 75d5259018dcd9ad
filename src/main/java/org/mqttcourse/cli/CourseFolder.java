package org.mqttcourse.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mqttcourse.authoring.AuthoringException;
import org.mqttcourse.authoring.OwnCourse;
import org.mqttcourse.check.Check;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.ExerciseEntry;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.CheckCompiler;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;

/**
 * {@code --course DIR}: compiled when it is first used, and again when a file of it has changed.
 */
final class CourseFolder {
  /** So many compiled courses stay; a teacher who mends one makes a new one every minute. */
  private static final int KEPT = 5;

  private final OwnCourse source;
  private final Path cache;
  private final ProgressLine progress;
  private final Texts texts;

  /**
   * Touches nothing yet.
   *
   * @param folder as the instructor typed it
   * @param cache where compiled courses are kept
   */
  CourseFolder(Path folder, Path cache, ProgressLine progress, Texts texts) {
    this.texts = texts;
    this.source = new OwnCourse(folder);
    this.cache = cache;
    this.progress = progress;
  }

  /**
   * The course, ready for use.
   *
   * @throws UserError with a line for each mistake in the folder
   */
  Course open() {
    try {
      Path home = cache.resolve(source.fingerprint(build()).substring(0, 24));
      if (!Files.isDirectory(home)) {
        compile(home);
      }
      return Course.compiledIn(home);
    } catch (IOException e) {
      throw UserError.of(
          Text.of("cli.course.unreadable", source.folder(), cache, e), ExitStatus.OUR_ERROR);
    }
  }

  /** All or nothing: whoever finds the folder finds a whole course in it. */
  private void compile(Path home) throws IOException {
    Files.createDirectories(cache);
    Path half = Files.createTempDirectory(cache, "new");
    try {
      List<String> problems = write(half);
      if (problems.isEmpty()) {
        problems = unusable(Course.compiledIn(half));
      }
      if (!problems.isEmpty()) {
        throw broken(problems);
      }
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      // Another process was faster, with the same course.
    } finally {
      progress.clear();
      delete(half);
    }
    forgetOldOnes();
  }

  private List<String> write(Path classes) throws IOException {
    List<String> problems = new ArrayList<>();
    try {
      source.compile(classes, progress::at);
    } catch (AuthoringException e) {
      problems.add(e.getMessage());
    }
    progress.at(1, 1, texts.of("cli.course.compiling"));
    problems.addAll(CheckCompiler.compile(source.checks(), classes));
    return problems;
  }

  private List<String> unusable(Course course) {
    List<String> problems = new ArrayList<>();
    for (ExerciseEntry exercise : course.exerciseEntries()) {
      String home = source.exercises().resolve(exercise.slug()).toString().replace('\\', '/');
      if (!exercise.starter().contains(exercise.fileName())) {
        problems.add(home + ": there is no starter/" + exercise.fileName());
      }
      try {
        Check unused = course.folder(exercise.slug()).orElseThrow().check();
      } catch (IllegalStateException e) {
        problems.add(home + ": " + e.getMessage());
      }
    }
    return problems;
  }

  private void forgetOldOnes() throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(cache)) {
      all = list.sorted(Comparator.comparing(CourseFolder::age)).toList();
    }
    for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
      delete(old);
    }
  }

  private static long age(Path file) {
    return file.toFile().lastModified();
  }

  private UserError broken(List<String> problems) {
    String all = String.join(System.lineSeparator(), problems);
    return UserError.of(Text.of("cli.course.broken", all, source.folder()), ExitStatus.FAILED);
  }

  /** Another build of ours may write another form. */
  private static String build() throws IOException {
    URI ourselves;
    try {
      ourselves = CourseFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IOException("our own jar has an address that is none", e);
    }
    return ourselves + "/" + Files.getLastModifiedTime(Path.of(ourselves));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
