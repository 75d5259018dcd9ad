package org.mqttcourse.authoring;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.text.Text;

/** Begins a lesson or an exercise that is whole from the first minute: an author changes it. */
public final class Template {
  private static final String LESSON_FILE = "(\\d\\d)-([a-z0-9-]+)\\.adoc";
  private static final String SUMMARY = "\n== Summary\n";

  private final Path course;

  /**
   * Writes into a course.
   *
   * @param course the folder of {@code lessons/}, {@code exercises/} and {@code solutions/}
   */
  public Template(Path course) {
    this.course = course;
  }

  /**
   * Writes a lesson behind the last one.
   *
   * @return its file
   * @throws AuthoringException where the name is not fit for a file, or taken
   */
  public Path lesson(String name) throws IOException, AuthoringException {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new AuthoringException("A lesson's name is like last-will, not '" + name + "'.");
    }
    int number = 1;
    for (Path old : lessons()) {
      number = number(old) + 1;
      if (old.getFileName().toString().endsWith("-" + name + ".adoc")) {
        throw new AuthoringException("There is a lesson of that name: " + old);
      }
    }
    Path file = course.resolve("lessons").resolve("%02d-%s.adoc".formatted(number, name));
    write(
        file,
        "lesson.adoc",
        Map.of(
            "NAME",
            name,
            "TITLE",
            title(name),
            "BUILDS_ON",
            number == 1 ? "" : ":builds-on: " + (number - 1) + "\n"));
    return file;
  }

  /**
   * Writes an exercise into a lesson, with a check, wrong programs, variants and a solution.
   *
   * @param lesson its number; 0 is the last one
   * @return its files
   * @throws AuthoringException where the name is not fit for a folder or for Java, or taken, or
   *     there is no such lesson
   */
  public List<Path> exercise(String slug, int lesson, Exercise.Kind kind)
      throws IOException, AuthoringException {
    if (!slug.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new AuthoringException("An exercise's name is like last_will, not '" + slug + "'.");
    }
    String className = className(slug);
    refuse(JavaName.packageProblem(slug));
    if (kind == Exercise.Kind.PROGRAM) {
      refuse(JavaName.classProblem(className, read("Program.java.txt")));
    }
    Path home = course.resolve("exercises").resolve(slug);
    if (Files.exists(home)) {
      throw new AuthoringException("There is an exercise of that name: " + home);
    }
    Path text = lessonFile(lesson);
    Map<String, String> words =
        Map.of(
            "SLUG",
            slug,
            "CLASS",
            className,
            "TITLE",
            title(slug),
            "LESSON",
            String.valueOf(number(text)));
    ExerciseTemplate template =
        kind == Exercise.Kind.SCRIPT
            ? ExerciseTemplate.script()
            : ExerciseTemplate.program(read("Program.java.txt"));
    String name = filled(template.file(), words);
    List<Path> files = new ArrayList<>();
    files.add(write(home.resolve("exercise.adoc"), template.text(), words));
    files.add(write(home.resolve(className + "Check.java"), template.check(), words));
    for (Map.Entry<String, String> other : template.others().entrySet()) {
      Path file = home.resolve(other.getKey()).resolve(name);
      files.add(put(file, filled(other.getValue(), words)));
    }
    Path solution = course.resolve("solutions").resolve(slug).resolve(name);
    files.add(put(solution, filled(template.solution(), words)));
    mention(slug, text);
    return files;
  }

  private static void refuse(Optional<Text> problem) throws AuthoringException {
    if (problem.isPresent()) {
      throw new AuthoringException(problem.get());
    }
  }

  /** An exercise that no lesson names is met by nobody. */
  private static void mention(String slug, Path lesson) throws IOException {
    String text = Files.readString(lesson, StandardCharsets.UTF_8).replace("\r\n", "\n");
    String step = "\n== %s\n[exercise,%s]\nA sentence that invites.\n".formatted(title(slug), slug);
    int at = text.lastIndexOf(SUMMARY);
    String with =
        at < 0
            ? text.stripTrailing() + "\n" + step
            : text.substring(0, at) + step + text.substring(at);
    Files.writeString(lesson, with, StandardCharsets.UTF_8);
  }

  private List<Path> lessons() throws IOException {
    return CourseReader.list(course.resolve("lessons")).stream()
        .filter(file -> file.getFileName().toString().matches(LESSON_FILE))
        .toList();
  }

  private Path lessonFile(int wanted) throws IOException, AuthoringException {
    List<Path> all = lessons();
    if (all.isEmpty()) {
      throw new AuthoringException(
          "%s holds no lesson yet; the first one: mqtt-course author new lesson NAME"
              .formatted(course.resolve("lessons")));
    }
    return wanted == 0
        ? all.get(all.size() - 1)
        : all.stream()
            .filter(file -> number(file) == wanted)
            .findFirst()
            .orElseThrow(() -> new AuthoringException("There is no lesson " + wanted + "."));
  }

  private static int number(Path lesson) {
    return Integer.parseInt(lesson.getFileName().toString().substring(0, 2));
  }

  private static String className(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("_", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  private static String title(String name) {
    String words = name.replace('-', ' ').replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Path write(Path file, String template, Map<String, String> words)
      throws IOException {
    return put(file, filled(read(template), words));
  }

  private static String read(String template) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream("template/" + template)) {
      if (in == null) {
        throw new FileNotFoundException("this jar holds no " + template + ": build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  private static String filled(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("@" + word.getKey() + "@", word.getValue());
    }
    return filled;
  }

  private static Path put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }
}
