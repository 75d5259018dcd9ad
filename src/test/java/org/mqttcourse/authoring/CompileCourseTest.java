package org.mqttcourse.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseFolder;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Word;
import tiny.TinyCheck;

class CompileCourseTest {
  private static final String LESSON = "= One\n:minutes: 5\n\nHello.\n\n[exercise,tiny]\nGo.\n";
  private static final String EXERCISE =
      """
      = A tiny task
      :lesson: 1
      :points: 5
      :kind: script
      :level: core

      == Task
      Do it.

      == Hints
      . a
      . b
      . c

      == After
      Good.
      """;

  @TempDir Path root;
  private Path classes;

  @BeforeEach
  void makeACourseFolder() throws IOException {
    classes = Files.createDirectories(root.resolve("target/classes"));
  }

  @Test
  void compilesACourseWithoutAnything() throws Exception {
    assertTrue(compile());

    try (URLClassLoader loader = loader()) {
      assertEquals(List.of(), new Course(loader).lessons());
      assertEquals(List.of(), new Course(loader).exercises());
    }
  }

  @Test
  void compilesWhatACourseReads() throws Exception {
    writeTinyCourse();

    compile();

    try (URLClassLoader loader = loader()) {
      Course course = new Course(loader);
      assertEquals(List.of(new Course.Entry(1, "one", "One", 5, 1)), course.lessons());
      assertEquals(course.lesson("1"), course.lesson("one"));
      assertEquals("One", course.lesson("01-one").orElseThrow().title());
      assertTrue(course.lesson("two").isEmpty());
      assertEquals(List.of("tiny"), course.exercises());
      Exercise exercise = course.exercise("tiny").orElseThrow();
      assertEquals("A tiny task", exercise.title());
      assertEquals(Exercise.Kind.SCRIPT, exercise.kind());
      assertEquals(3, exercise.hints().size());
      assertTrue(exercise.check() instanceof TinyCheck);
      assertTrue(course.exercise("huge").isEmpty());
    }
  }

  @Test
  void compilesTheGlossary() throws Exception {
    writeTinyCourse();
    write(
        "lessons/glossary.adoc",
        "= Words\n\nFor authors.\n\n== Lesson 4\n\ntopic filter, filter:: What `one` asks for.\n");

    write();

    try (URLClassLoader loader = loader()) {
      List<Word> words = new Course(loader).glossary();
      assertEquals(1, words.size());
      assertEquals(List.of("topic filter", "filter"), words.get(0).names());
      assertEquals(4, words.get(0).lesson());
      assertEquals("What one asks for.", Span.text(words.get(0).meaning()));
      assertEquals(1, new Course(loader).lessons().size());
    }
  }

  @Test
  void refusesAWordThatTheGlossaryHasTwice() throws IOException {
    writeTinyCourse();
    write(
        "lessons/glossary.adoc",
        "= Words\n\n== Lesson 1\n\nport:: A.\n\n== Lesson 2\n\nport:: B.\n");

    assertEquals(slashed("lessons/glossary.adoc") + ":7: the glossary has 'port' twice", mistake());
  }

  @Test
  void namesAllFilesOfAnExercise() throws Exception {
    writeTinyCourse();
    for (String path : List.of("starter", "mistakes/wrong-topic", "variants/other-order")) {
      write("exercises/tiny/" + path + "/tiny.mqtt", "# " + path);
      // Maven copies them as they are.
      write("target/classes/course/exercises/tiny/" + path + "/tiny.mqtt", "# " + path);
    }
    write("solutions/tiny/tiny.mqtt", "# solved");
    write("target/classes/course/solutions/tiny/tiny.mqtt", "# solved");

    write();

    try (URLClassLoader loader = loader()) {
      Course course = new Course(loader);
      ExerciseFolder folder = course.folder("tiny").orElseThrow();
      assertEquals("tiny.mqtt", folder.entry().fileName());
      assertEquals(Map.of("tiny.mqtt", "# starter"), folder.exercise().starter());
      assertEquals(
          Map.of("wrong-topic", Map.of("tiny.mqtt", "# mistakes/wrong-topic")), folder.mistakes());
      assertEquals(
          Map.of("other-order", Map.of("tiny.mqtt", "# variants/other-order")), folder.variants());
      assertEquals(Optional.of("# solved"), course.solution("tiny"));
    }
  }

  @Test
  void doesNothingUntilSomethingChanges() throws Exception {
    writeTinyCourse();
    compile();

    assertFalse(compile());

    write("lessons/01-one.adoc", LESSON + "\nMore.");
    assertTrue(compile());
  }

  @Test
  void forgetsALessonThatIsGone() throws Exception {
    writeTinyCourse();
    write();
    Files.delete(root.resolve("lessons/01-one.adoc"));

    write();

    assertFalse(Files.exists(classes.resolve("course/lessons/01-one.json")));
  }

  @Test
  void refusesALessonThatNamesNoExercise() throws Exception {
    write("lessons/01-one.adoc", LESSON);

    assertEquals(slashed("lessons/01-one.adoc") + ": no exercise is called tiny", mistake());
  }

  @Test
  void refusesAnExerciseOfAnotherLesson() throws Exception {
    writeTinyCourse();
    write("exercises/tiny/exercise.adoc", EXERCISE.replace(":lesson: 1", ":lesson: 2"));

    assertEquals(
        slashed("lessons/01-one.adoc") + ": exercise tiny says that it belongs to lesson 2",
        mistake());
  }

  @Test
  void refusesAFolderWithoutAnExercise() throws Exception {
    write("exercises/tiny/starter/tiny.mqtt", "");

    assertEquals(slashed("exercises/tiny") + ": this exercise has no exercise.adoc", mistake());
  }

  @Test
  void tellsAllMistakesAtOnce() throws Exception {
    write("lessons/1-one.adoc", LESSON);
    write("exercises/Tiny/exercise.adoc", EXERCISE);

    assertEquals(
        slashed("lessons/1-one.adoc")
            + ": a lesson's file is called NN-name.adoc"
            + System.lineSeparator()
            + slashed("exercises/Tiny")
            + ": an exercise's folder is called like two_words",
        mistake());
  }

  private void writeTinyCourse() throws IOException {
    write("lessons/01-one.adoc", LESSON);
    write("exercises/tiny/exercise.adoc", EXERCISE);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private boolean compile() throws IOException, AuthoringException {
    return CompileCourse.compile(
        root.resolve("lessons"), root.resolve("exercises"), root.resolve("solutions"), classes);
  }

  private String mistake() {
    return assertThrows(AuthoringException.class, this::read).getMessage();
  }

  /** Compiles with an Asciidoctor that runs already. */
  private void write() throws IOException, AuthoringException {
    new CourseWriter(
            root.resolve("exercises"), root.resolve("solutions"), classes.resolve("course"))
        .write(read());
  }

  private CourseSource read() throws IOException, AuthoringException {
    return CourseReader.read(
        OneAsciiDoc.OPEN, root.resolve("lessons"), root.resolve("exercises"), ReadProgress.NONE);
  }

  private String slashed(String path) {
    return root.resolve(path).toString().replace('\\', '/');
  }

  private URLClassLoader loader() throws IOException {
    // The folder first: the class path of the tests has the real course.
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader()) {
      @Override
      public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
      }
    };
  }
}
