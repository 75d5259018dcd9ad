package org.mqttcourse.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseEntry;
import org.mqttcourse.exercise.ExerciseFolder;
import org.mqttcourse.lesson.GlossaryJson;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.LessonJson;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.lesson.TeacherNotesJson;
import org.mqttcourse.lesson.Word;

/**
 * The course: lessons and exercises, each read from the jar when it is first asked for. Safe for
 * many threads.
 */
public final class Course {
  /** A file in the jar that is made for a class. */
  public static final String CLASSROOM_MARK = "course/classroom.txt";

  /** The language that every lesson is written in. */
  public static final String ENGLISH = "en";

  private final ClassLoader loader;
  private final String language;
  private final Map<String, Lesson> lessons = new ConcurrentHashMap<>();
  private final Map<String, Exercise> exercises = new ConcurrentHashMap<>();
  private Contents contents;

  /** The course on that class path; reads nothing yet. */
  public Course(ClassLoader loader) {
    this(loader, ENGLISH);
  }

  private Course(ClassLoader loader, String language) {
    this.loader = loader;
    this.language = language;
  }

  /** The same course in that language; what is not translated stays in English. */
  public Course in(String newLanguage) {
    return new Course(loader, newLanguage);
  }

  /** Its two letters. */
  public String language() {
    return language;
  }

  /** Whether anything of it is translated into that language. */
  public boolean speaks(String other) {
    return other.equals(ENGLISH) || loader.getResource(translated(other, "course.json")) != null;
  }

  /** Whether that lesson is there in this course's language. */
  public boolean isTranslated(String lesson) {
    return lessons().stream()
        .filter(entry -> entry.isCalled(lesson))
        .anyMatch(entry -> isThere("lessons/" + entry.file() + ".json"));
  }

  /** The course that the jar carries; reads nothing yet. */
  public static Course inJar() {
    return new Course(Course.class.getClassLoader());
  }

  /**
   * An instructor's own course, which hides the one in the jar; reads nothing yet.
   *
   * @param classes the folder that holds {@code course/} and the checks' classes
   */
  public static Course compiledIn(Path classes) {
    return new Course(OwnFirst.of(classes, Course.class.getClassLoader()));
  }

  /** Titles of all lessons, in order; quick. */
  public List<Entry> lessons() {
    return contents().lessons();
  }

  /** The lesson of that number or name. */
  public Optional<Lesson> lesson(String numberOrName) {
    return lessons().stream()
        .filter(entry -> entry.isCalled(numberOrName))
        .findFirst()
        .map(this::read);
  }

  /** What a lesson says to its teacher, in order; empty where this course is for a class. */
  public List<TeacherNote> notes(Entry lesson) {
    String path = path("teacher/" + lesson.file() + ".json");
    return loader.getResource(path) == null ? List.of() : read(path, TeacherNotesJson::read);
  }

  /** The words of the course, lesson by lesson; empty where it has no glossary. */
  public List<Word> glossary() {
    String path = path("glossary.json");
    return loader.getResource(path) == null ? List.of() : read(path, GlossaryJson::read);
  }

  /** Slugs of all exercises, in the order of the lessons and of their place in them; quick. */
  public List<String> exercises() {
    return exerciseEntries().stream().map(ExerciseEntry::slug).toList();
  }

  /** What the table of contents says of each exercise, in the same order; quick. */
  public List<ExerciseEntry> exerciseEntries() {
    return contents().exercises();
  }

  /** The exercise of that slug. */
  public Optional<Exercise> exercise(String slug) {
    return folder(slug).map(folder -> exercises.computeIfAbsent(slug, any -> folder.exercise()));
  }

  /** The folder of that slug's exercise, with its wrong programs, variants and solution. */
  public Optional<ExerciseFolder> folder(String slug) {
    return exerciseEntries().stream()
        .filter(entry -> entry.slug().equals(slug))
        .findFirst()
        .map(entry -> new ExerciseFolder(entry, loader, language));
  }

  /**
   * The model solution's source: the one file that the student writes.
   *
   * @return empty where there is no such exercise, or no solution of it
   */
  public Optional<String> solution(String slug) {
    return folder(slug).map(folder -> folder.solution().get(folder.entry().fileName()));
  }

  /** Whether this is the course of a class's jar, which carries no solutions. */
  public boolean isForAClass() {
    return loader.getResource(CLASSROOM_MARK) != null;
  }

  private synchronized Contents contents() {
    if (contents == null) {
      contents = read(path("course.json"), Contents::read);
    }
    return contents;
  }

  private Lesson read(Entry entry) {
    return lessons.computeIfAbsent(
        entry.name(), any -> read(path("lessons/" + entry.file() + ".json"), LessonJson::read));
  }

  /** Where that file of the course is: the translated one where there is one. */
  private String path(String file) {
    return !language.equals(ENGLISH) && isThere(file)
        ? translated(language, file)
        : "course/" + file;
  }

  private boolean isThere(String file) {
    return language.equals(ENGLISH) || loader.getResource(translated(language, file)) != null;
  }

  private static String translated(String language, String file) {
    return "course/" + language + "/" + file;
  }

  private <T> T read(String path, Form<T> form) {
    InputStream in = loader.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(
          "This jar holds no " + path + ": build it again with mvn package.");
    }
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return form.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " can't be read", e);
    }
  }

  /**
   * A lesson in the table of contents.
   *
   * @param steps how many steps it has
   */
  public record Entry(int number, String name, String title, int minutes, int steps) {

    /** The name of its file without the ending, such as {@code 04-wildcards}. */
    public String file() {
      return (number < 10 ? "0" : "") + number + "-" + name;
    }

    boolean isCalled(String numberOrName) {
      return numberOrName.equals(String.valueOf(number))
          || numberOrName.equalsIgnoreCase(name)
          || numberOrName.equalsIgnoreCase(file());
    }
  }

  @FunctionalInterface
  private interface Form<T> {
    T read(Reader reader) throws IOException;
  }
}
