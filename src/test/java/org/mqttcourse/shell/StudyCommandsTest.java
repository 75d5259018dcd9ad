package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;

class StudyCommandsTest {
  @TempDir private Path folder;
  private ShellRun shell;

  @BeforeEach
  void makeAShell() {
    shell = new ShellRun(folder);
  }

  @Test
  void listsTheWordsOfTheCourseByLesson() throws IOException {
    String shown = shell.piped("glossary");

    assertTrue(shown.contains(" 1  broker\n 4  topic filter, filter bank\n"), shown);
  }

  @Test
  void explainsAWordInTheSingularAndInThePlural() throws IOException {
    assertTrue(shell.piped("glossary Broker").contains("  It passes messages on.\n"));
    String shown = shell.piped("glossary topic filters");
    assertTrue(shown.contains("topic filter, filter\n  What one asks for.\n  lesson 4\n"), shown);
  }

  @Test
  void showsAllWordsThatContainWhatIsAskedFor() throws IOException {
    String shown = shell.piped("glossary filt");

    assertTrue(shown.contains("What one asks for."), shown);
    assertTrue(shown.contains("No word of MQTT."), shown);
  }

  @Test
  void knowsOnlyTheWordItselfWhereThereIsOne() throws IOException {
    assertFalse(shell.piped("glossary filter").contains("No word of MQTT."));
  }

  @Test
  void showsTheSameInPythonOnlyWhenAsked() throws IOException {
    String shown = shell.piped("next");
    assertTrue(shown.contains("In Python: type python"), shown);
    assertFalse(shown.contains("So it is in paho."), shown);

    shown = shell.piped("lesson 1 3", "python");
    assertTrue(shown.contains("In Python (step 2)\n\nSo it is in paho.\n"), shown);
  }

  @Test
  void saysWhereNothingIsInPython() throws IOException {
    assertTrue(shell.piped("lesson 3", "python").contains("Nothing in lesson 3 so far"));
  }

  @Test
  void hasNothingToReviewBeforeAQuestionIsAnswered() throws IOException {
    assertTrue(shell.piped("review").contains("Nothing to review yet"));
  }

  @Test
  void asksAgainOnTheNextDayAndThenSixDaysLater() throws IOException {
    String unused = shell.piped("lesson 1 3", "a c");
    assertTrue(
        shell
            .piped("review")
            .contains("Nothing is due today. The next question comes back tomorrow."));

    String shown = on(1).piped("review", "a c", "review");
    assertTrue(shown.contains("From lesson 1, How do things talk? (step 3)"), shown);
    assertTrue(shown.contains("Letters are for the post."), shown);
    assertTrue(shown.contains("1 of 1 known. Nothing else is due today."), shown);

    shown = on(2).piped("review", "a c");
    assertTrue(shown.contains("1 of 1 known."), shown);
    shown = on(3).piped("review");
    assertTrue(shown.contains("comes back on 2026-11-29."), shown);
  }

  @Test
  void asksWhatWasWrongOnceMoreAndAgainTomorrow() throws IOException {
    String unused = shell.piped("lesson 1 3", "a c", "lesson 3 2", "b");

    String shown = on(1).piped("review", "b", "zz", "a", "a c");

    assertTrue(shown.contains("No: right is a and c."), shown);
    assertTrue(shown.contains("The answers go from a to b."), shown);
    assertTrue(shown.contains("0 of 2 known. Nothing else is due today."), shown);
    assertTrue(on(2).piped("review", "").contains("From lesson"), shown);
  }

  @Test
  void leavesTheRestForLater() throws IOException {
    String unused = shell.piped("lesson 1 3", "a c", "lesson 3 2", "b");

    String shown = on(1).piped("review", "a c?", "", "help review");

    assertTrue(shown.contains("The rest stays due."), shown);
    assertTrue(shown.contains("1 of 1 known. One more is due; type review."), shown);
  }

  @Test
  void saysWhatIsDoneAndWhatIsNext() throws IOException {
    String unused = shell.piped("lesson 1 3", "a c", "hint hello");

    String shown = on(1).piped("progress");

    assertTrue(shown.contains("1 day in a row, 1 hint used, 1 question due (type review)"), shown);
    assertTrue(shown.contains("Next: type lesson 1 1 (How do things talk?)"), shown);
    assertTrue(on(2).piped("progress").contains("0 days in a row"));
  }

  @Test
  void drawsWhatBuildsOnWhat() throws IOException {
    assertTrue(shell.piped("lessons --graph").contains(" 1  How do things talk?\n 3  Answers\n"));
    assertTrue(shell.piped("lessons graph").contains("Type lessons, or: lessons --graph."));
  }

  @Test
  void saysWhatIsLeftBeforeTheCertificate() throws IOException {
    String shown = shell.piped("certificate Ada");

    assertTrue(shown.contains("still to do: lesson 1 (3 steps), lesson 3 (2 steps),"), shown);
    assertFalse(Files.exists(folder.resolve("certificate.html")));
  }

  @Test
  void writesTheCertificateWhenAllIsDone() throws IOException {
    Files.writeString(
        folder.resolve("progress.json"),
        """
        {"done": ["talk/0", "talk/1", "talk/2", "answers/1", "answers/2"],
         "exercises": {"hello": {"attempts": 1, "passedAt": "2026-11-20T10:00:00Z"}}}
        """);

    String shown = shell.piped("certificate Ada Lovelace");

    assertTrue(shown.contains("Your certificate is"), shown);
    String page = Files.readString(folder.resolve("certificate.html"));
    assertTrue(page.contains("Ada Lovelace"), page);
    assertTrue(page.contains("<li>Answers</li>"), page);
    assertTrue(page.contains("(5 points;"), page);
  }

  @Test
  void writesACertificateForTheCommandsBeforeAnyProgramIsWritten() throws IOException {
    Course course = Course.inJar();
    assertTrue(needed(course, 5).stream().anyMatch(one -> one.kind() == Exercise.Kind.PROGRAM));
    List<Exercise> passed =
        IntStream.rangeClosed(1, 4).boxed().flatMap(n -> needed(course, n).stream()).toList();
    Files.writeString(folder.resolve("progress.json"), progress(course, passed));

    String shown = new ShellRun(folder).onTheRealCourse().piped("certificate Ada Lovelace");

    String page = Files.readString(folder.resolve("certificate-commands.html"));
    int points = passed.stream().mapToInt(Exercise::points).sum();
    assertTrue(
        page.contains("all their %d exercises (%d points;".formatted(passed.size(), points)), page);
    for (Course.Entry lesson : course.lessons()) {
      assertEquals(
          lesson.number() <= 4, page.contains("<li>" + lesson.title() + "</li>"), lesson.title());
    }
    assertTrue(shown.contains("still to do: lesson 5"), shown);
    assertFalse(Files.exists(folder.resolve("certificate.html")));
  }

  @Test
  void aProgramDoesNotStandInForACommand() throws IOException {
    Course course = Course.inJar();
    List<Exercise> passed =
        new ArrayList<>(
            IntStream.rangeClosed(1, 5).boxed().flatMap(n -> needed(course, n).stream()).toList());
    Exercise missing = needed(course, 4).get(0);
    passed.remove(missing);
    Files.writeString(folder.resolve("progress.json"), progress(course, passed));

    String shown = new ShellRun(folder).onTheRealCourse().piped("certificate Ada");

    assertTrue(shown.contains("still to do: exercise " + missing.slug()), shown);
    assertFalse(Files.exists(folder.resolve("certificate-commands.html")));
  }

  /** The exercises of a lesson without which there is no certificate. */
  private static List<Exercise> needed(Course course, int lesson) {
    return course.exercises().stream()
        .map(slug -> course.exercise(slug).orElseThrow())
        .filter(one -> one.lesson() == lesson && one.level() != Exercise.Level.STRETCH)
        .toList();
  }

  /** All steps of lessons 1 to 4, and those exercises. */
  private static String progress(Course course, List<Exercise> passed) {
    List<String> done = new ArrayList<>();
    for (Course.Entry lesson : course.lessons().subList(0, 4)) {
      for (int step = 0; step < lesson.steps(); step++) {
        done.add(lesson.name() + "/" + step);
      }
    }
    Map<String, Object> exercises = new HashMap<>();
    passed.forEach(
        one ->
            exercises.put(one.slug(), Map.of("attempts", 1, "passedAt", "2026-11-20T10:00:00Z")));
    return new Gson().toJson(Map.of("done", done, "exercises", exercises));
  }

  private ShellRun on(int days) {
    return new ShellRun(folder, LocalDate.of(2026, 11, 21).plusDays(days));
  }

  @Test
  void saysWhichWordMayBeMeant() throws IOException {
    String shown = shell.piped("glossary brocker");

    assertTrue(shown.contains("The glossary has no 'brocker'. Did you mean broker?"), shown);
  }
}
