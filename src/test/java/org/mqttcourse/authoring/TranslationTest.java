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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.ExerciseText;

class TranslationTest {
  private static final String LESSON =
      """
      = One
      :minutes: 5

      == Say hello
      Type this.

      [try,until="publish topic=a to=client"]
      ----
      sub -i bob -t a
      pub -i eve -t a -m "Hello!"
      ----

      [quiz]
      .Which?
      * [x] this
      * [ ] that

      [why]
      So it is.

      '''
      [exercise,tiny]
      Go.
      """;
  private static final String GERMAN =
      LESSON
          .replace("= One", "= Eins")
          .replace("Say hello", "Sag hallo")
          .replace("Type this.", "Tipp das ab.")
          .replace("Hello!", "Hallo!")
          .replace("this", "dies")
          .replace("that", "das");
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

  @BeforeEach
  void makeACourse() throws IOException {
    write("lessons/01-one.adoc", LESSON);
    write("lessons/02-two.adoc", "= Two\n:minutes: 5\n:builds-on: 1\n\nMore.\n");
    write("exercises/tiny/exercise.adoc", EXERCISE);
    write("exercises/tiny/starter/tiny.mqtt", "# Yours.\nsub -t a\n");
    write("lessons/de/01-one.adoc", GERMAN);
  }

  @Test
  void showsWhatIsTranslatedAndTheRestInEnglish() throws Exception {
    write("exercises/tiny/exercise.de.adoc", EXERCISE.replace("A tiny task", "Eine kleine"));
    write("exercises/tiny/starter.de/tiny.mqtt", "# Deins.\nsub -t a\n");

    compile();

    try (URLClassLoader loader = loader()) {
      Course english = new Course(loader);
      Course german = english.in("de");
      assertEquals("One", english.lesson("1").orElseThrow().title());
      assertEquals("Eins", german.lesson("1").orElseThrow().title());
      assertEquals("Eins", german.lesson("one").orElseThrow().title());
      assertEquals("Two", german.lesson("2").orElseThrow().title());
      assertEquals(
          List.of("Eins", "Two"), german.lessons().stream().map(Course.Entry::title).toList());
      assertTrue(german.isTranslated("one"));
      assertFalse(german.isTranslated("two"));
      assertTrue(english.isTranslated("two"));
      assertTrue(english.speaks("de"));
      assertFalse(english.speaks("fr"));
      ExerciseText task = german.folder("tiny").orElseThrow().text();
      assertEquals("Eine kleine", task.title());
      assertEquals("Eine kleine", german.exerciseEntries().get(0).title());
      assertEquals("A tiny task", english.folder("tiny").orElseThrow().text().title());
    }
  }

  @Test
  void forgetsALanguageThatIsGone() throws Exception {
    compile();
    Files.delete(root.resolve("lessons/de/01-one.adoc"));
    Files.delete(root.resolve("lessons/de"));
    compile();

    try (URLClassLoader loader = loader()) {
      assertFalse(new Course(loader).speaks("de"));
    }
  }

  @Test
  void refusesALessonThatHasNoOriginal() throws IOException {
    write("lessons/de/03-three.adoc", "= Drei\n:minutes: 5\n\nHallo.\n");

    assertMistake("lessons/de/03-three.adoc", "there is no lesson of this name");
  }

  @Test
  void refusesOtherOptions() throws IOException {
    write(
        "lessons/de/01-one.adoc",
        GERMAN.replace("[x] dies", "[ ] dies").replace("[ ] das", "[x] das"));

    assertMistake("01-one.adoc:15: step 2: options are [ ][x], in English [x][ ]");
  }

  @Test
  void refusesOtherCommandsButNotOtherMessages() throws IOException {
    write("lessons/de/01-one.adoc", GERMAN.replace("-i eve", "-i eva"));

    assertMistake("01-one.adoc:8: step 1: 'pub -i eva -t a -m \"Hallo!\"' is");
  }

  @Test
  void refusesAnotherMessageWhereItIsMeasured() throws IOException {
    write("lessons/01-one.adoc", LESSON.replace("topic=a to", "payload=Hello! to"));
    write("lessons/de/01-one.adoc", GERMAN.replace("topic=a to", "payload=Hello! to"));

    assertMistake("step 1: 'pub -i eve -t a -m \"Hallo!\"' is 'pub -i eve -t a -m \"Hello!\"'");
  }

  @Test
  void refusesAnotherUntil() throws IOException {
    write("lessons/de/01-one.adoc", GERMAN.replace("topic=a to", "topic=b to"));

    assertMistake("step 1: until is \"publish topic=a to=client\" in English");
  }

  @Test
  void refusesALessonThatLacksATranscript() throws IOException {
    String transcript = "Type this.\n\n[transcript]\n----\nmqtt> clients\nNobody.\n----\n";
    write("lessons/01-one.adoc", LESSON.replace("Type this.\n", transcript));

    assertMistake("step 1: 0 lines are typed in its transcripts, in English 1");
  }

  @Test
  void refusesAStepOfAnotherKind() throws IOException {
    write("lessons/de/01-one.adoc", GERMAN.replace("Tipp das ab.", "Tipp das ab.\n\n'''\nJetzt."));

    assertMistake("01-one.adoc:5: step 1 is text, in English it is a try");
  }

  @Test
  void refusesMissingSteps() throws IOException {
    write("lessons/de/01-one.adoc", GERMAN.replace("'''\n[exercise,tiny]\nGo.\n", ""));

    assertMistake("2 steps, in English 3");
  }

  @Test
  void refusesOtherMinutes() throws IOException {
    write("lessons/de/01-one.adoc", GERMAN.replace(":minutes: 5", ":minutes: 6"));

    assertMistake("01-one.adoc:1: minutes and builds-on are those of the English lesson");
  }

  @Test
  void refusesAnExerciseWithOtherPoints() throws IOException {
    write("exercises/tiny/exercise.de.adoc", EXERCISE.replace(":points: 5", ":points: 7"));

    assertMistake("exercises/tiny/exercise.de.adoc:1: lesson, points, kind, level and partial");
  }

  @Test
  void refusesAStarterThatDoesSomethingElse() throws IOException {
    write("exercises/tiny/starter.de/tiny.mqtt", "# Deins.\nsub -t b\n");

    assertMistake("starter.de/tiny.mqtt: its commands are not those of the English one");
  }

  private void assertMistake(String... parts) {
    String mistake =
        assertThrows(
                AuthoringException.class,
                () ->
                    CourseReader.read(
                        OneAsciiDoc.OPEN,
                        root.resolve("lessons"),
                        root.resolve("exercises"),
                        ReadProgress.NONE))
            .getMessage();
    Arrays.stream(parts).forEach(part -> assertTrue(mistake.contains(part), mistake));
  }

  private void compile() throws IOException, AuthoringException {
    Path output = Files.createDirectories(root.resolve("target/classes/course"));
    CourseSource source =
        CourseReader.read(
            OneAsciiDoc.OPEN,
            root.resolve("lessons"),
            root.resolve("exercises"),
            ReadProgress.NONE);
    new CourseWriter(root.resolve("exercises"), root.resolve("solutions"), output).write(source);
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(new URL[] {root.resolve("target/classes").toUri().toURL()}, null);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
