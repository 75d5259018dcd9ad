package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;

class LessonLintTest {
  private final LessonLint lint =
      new LessonLint(
          List.of(1, 2),
          List.of("hello"),
          Map.of(
              "wildcard", new LessonLint.Place(2, "Jokers"),
              "$SYS", new LessonLint.Place(2, LessonLint.ANY_SECTION)),
          Set.of());

  @Test
  void hasNothingToSayOfACarefulLesson() {
    assertEquals(List.of(), problems(1, prose("Start", "As in lesson 2: check it.")));
    assertEquals(List.of(), problems(2, prose("Jokers", "Such a sign is a wildcard.")));
    assertEquals(List.of(), problems(3, prose("Start", "Two wildcards.")));
  }

  @Test
  void findsAQuizWithoutAReason() {
    Step.Option right = new Step.Option(List.of(Span.plain("yes")), true);
    assertEquals(
        List.of("lesson 1, \"Start\": a quiz without a [why]"),
        problems(1, new Step.Quiz("Start", List.of(), List.of(right), List.of())));
  }

  @Test
  void findsReferencesThatAreDead() {
    assertEquals(
        List.of("lesson 1, \"Start\": there is no lesson 77"),
        problems(1, prose("Start", "More in lesson 77.")));
    assertEquals(
        List.of("lesson 1, \"Start\": there is no exercise helo"),
        problems(
            1,
            new Step.Try(
                "Start",
                List.of(),
                List.of("check helo", "check hello"),
                new Condition("publish topic=a"))));
  }

  @Test
  void findsATermBeforeItIsExplained() {
    assertEquals(
        List.of(
            "lesson 1, \"Start\": \"wildcard\" is used, and explained only in lesson 2, \"Jokers\""),
        problems(1, prose("Start", "Two wildcards.")));
    assertEquals(
        List.of(
            "lesson 2, \"Start\": \"wildcard\" is used, and explained only in lesson 2, \"Jokers\""),
        problems(2, prose("Start", "A wildcard."), prose("Jokers", "A wildcard is a sign.")));
  }

  @Test
  void findsAWordOfTheGlossaryInAnEarlierLesson() {
    assertEquals(
        List.of("lesson 1, \"Start\": \"$SYS\" is used, and explained only in lesson 2"),
        problems(1, prose("Start", "Topics below $SYS.")));
    assertEquals(List.of(), problems(2, prose("Start", "Topics below $SYS.")));
  }

  @Test
  void letsASentencePointAhead() {
    assertEquals(List.of(), problems(1, prose("Start", "Look. Wildcards come in lesson 2. Go.")));
    assertEquals(1, problems(1, prose("Start", "A wildcard. More comes in lesson 2.")).size());
  }

  @Test
  void findsAnExplainedTermThatTheGlossaryMisses() {
    LessonLint strict =
        new LessonLint(
            List.of(1, 2),
            List.of(),
            Map.of("wildcard", new LessonLint.Place(2, "Jokers")),
            Set.of("wildcard"));
    Lesson lesson = new Lesson(2, "two", "Two", 10, List.of(), List.of(prose("Jokers", "Signs.")));

    assertEquals(List.of("lesson 2: the glossary misses \"wildcard\""), strict.problems(lesson));
  }

  @Test
  void findsAWordThatNoLineCanHold() {
    String word = "x".repeat(73);
    assertEquals(
        List.of("lesson 1, \"Start\": no line of 80 columns can hold " + word),
        problems(1, prose("Start", "This " + word + " is long.")));
  }

  @Test
  void findsATermThatASentenceBeginsWith() {
    assertEquals(1, problems(1, prose("Start", "Wildcards are short.")).size());
    assertEquals(List.of(), problems(1, prose("Start", "A WILDCARD is shouted.")));
  }

  @Test
  void readsTheWordsOfAListOfTermsAndTheCellsOfATable() {
    Block terms =
        new Block.Terms(
            List.of(
                new Block.Term(List.of(Span.plain("wildcard")), List.of(Span.plain("a sign"))),
                new Block.Term(List.of(Span.plain("sign")), List.of(Span.plain("of lesson 2")))));
    assertEquals(1, problems(1, new Step.Prose("Start", List.of(terms))).size());

    String word = "x".repeat(73);
    Block table =
        new Block.Table(
            List.of(List.of(List.of(Span.plain("lesson 77")), List.of(Span.plain(word)))));
    assertEquals(
        List.of(
            "lesson 1, \"Start\": there is no lesson 77",
            "lesson 1, \"Start\": no line of 80 columns can hold " + word),
        problems(1, new Step.Prose("Start", List.of(table))));
  }

  @Test
  void readsTheCommandsOfASentenceAndOfATranscript() {
    Block sentence =
        new Block.Paragraph(
            List.of(Span.plain("Then: "), new Span(Span.Style.CODE, "check helo"), dot()));
    Block transcript =
        new Block.Transcript(1, List.of(), List.of(), List.of("mqtt> hint halo", "run as you are"));
    assertEquals(
        List.of(
            "lesson 1, \"Start\": there is no exercise helo",
            "lesson 1, \"Start\": there is no exercise halo"),
        problems(1, new Step.Prose("Start", List.of(sentence, transcript))));
  }

  private static Span dot() {
    return Span.plain(".");
  }

  @Test
  void findsInAnExerciseWhatItFindsInALesson() {
    String word = "x".repeat(73);
    assertEquals(
        List.of(
            "exercise hello: there is no lesson 77",
            "exercise hello: \"wildcard\" is used, and explained only in lesson 2, \"Jokers\"",
            "exercise hello: no line of 80 columns can hold " + word),
        lint.problems(exercise(1, "As in lesson 77.", "A wildcard helps.", word)));
    assertEquals(
        List.of("exercise hello: there is no exercise helo"),
        lint.problems(
            exercise(
                1, List.of(new Block.Code("mqtt", List.of("check helo"))), List.of(), List.of())));
  }

  @Test
  void letsAnExerciseUseWhatItsLessonExplainsAndWhatItSaysItNeeds() {
    assertEquals(List.of(), lint.problems(exercise(2, "Read.", "A wildcard helps.", "Good.")));
    assertEquals(
        List.of(), lint.problems(exercise(1, "It needs lessons 1 and 2.", "A wildcard.", "Good.")));
  }

  private static Exercise exercise(int lesson, String task, String hint, String after) {
    return exercise(lesson, paragraph(task), List.of(paragraph(hint)), paragraph(after));
  }

  private static Exercise exercise(
      int lesson, List<Block> task, List<List<Block>> hints, List<Block> after) {
    return new Exercise(
        "hello",
        "Say hello",
        lesson,
        5,
        Exercise.Kind.SCRIPT,
        Exercise.Level.CORE,
        task,
        hints,
        after,
        Map.of(),
        null);
  }

  private static List<Block> paragraph(String text) {
    return List.of(new Block.Paragraph(List.of(Span.plain(text))));
  }

  private List<String> problems(int number, Step... steps) {
    return lint.problems(new Lesson(number, "one", "One", 10, List.of(), List.of(steps)));
  }

  private static Step prose(String title, String text) {
    return new Step.Prose(title, paragraph(text));
  }
}
