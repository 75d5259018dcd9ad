package org.mqttcourse.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthoringMistakesTest {
  private static final String HEAD = "= Wildcards\n:minutes: 20\n:builds-on: 3\n\n";
  private static final String EXERCISE =
      "= Any room\n:lesson: 4\n:points: 10\n:kind: script\n:level: core\n\n";
  private static final String SECTIONS =
      "== Task\nDo.\n\n== Hints\n. A\n. B\n. C\n\n== After\nWhy.\n";
  @TempDir Path folder;

  @Test
  void refusesABlockThatItDoesNotKnow() throws Exception {
    refuses(6, "a block [tryit] is unknown here", HEAD + "[tryit]\nHello.");
    refuses(6, "a block [qiuz] is unknown here", HEAD + "[qiuz]\n* [x] a\n* [ ] b");
    refuses(5, "a block of kind 'quote' is unknown here", HEAD + "____\nHello.\n____");
    refuses(6, "a block [python] is unknown here", HEAD + "[python]\nprint()");
  }

  @Test
  void refusesAQuizWithoutARightAnswer() throws Exception {
    refuses(
        6, "none of the options is right: mark one with [x]", HEAD + "[quiz]\n* [ ] a\n* [ ] b");
  }

  @Test
  void refusesOptionsWithoutBoxes() throws Exception {
    refuses(7, "an option begins with [x] or [ ]", HEAD + "[quiz]\n* [x] a\n* b");
    refuses(6, "options are a list: * [x] right, * [ ] wrong", HEAD + "[quiz]\nWhy?");
    refuses(6, "a question has at least two options", HEAD + "[quiz]\n* [x] a");
  }

  @Test
  void refusesAPromptWhereNobodyComparesWhatIsPrinted() throws Exception {
    String why =
        "what is typed behind a prompt is a [transcript], which is run and compared; what this"
            + " course can't run is [source,bash]";
    refuses(5, why, HEAD + "....\nmqtt> help\n....");
    refuses(6, why, HEAD + "[source,console]\n----\n$ java Hello.java\n----");
  }

  @Test
  void refusesATranscriptInWhichNobodyTypes() throws Exception {
    refuses(
        6,
        "a [transcript] begins with what is typed, behind 'mqtt> ' or '$ '",
        HEAD + "[transcript]\n----\nbob listens to a\n----");
  }

  @Test
  void refusesATryThatDoesNotSayWhenItIsDone() throws Exception {
    refuses(
        6,
        "a [try] says when it is done: [try,until=\"publish topic=...\"]",
        HEAD + "[try]\n----\npub\n----");
  }

  @Test
  void refusesAConditionThatNoPacketCanMeet() throws Exception {
    AuthoringException e =
        refused(HEAD + "[try,until=\"publihs topic=a\"]\n----\npub -t a -m b\n----");

    assertTrue(
        e.getMessage().contains(":6: until=\"publihs topic=a\": 'publihs' is no packet"),
        e.getMessage());
  }

  @Test
  void refusesAnAnswerThatBelongsToNothing() throws Exception {
    refuses(6, "[why] belongs right behind a [quiz]", HEAD + "[why]\nBecause.");
    refuses(
        6, "[answer] belongs right behind a [predict] or a [discuss]", HEAD + "[answer]\nBecause.");
    refuses(6, "a [discuss] is followed by an [answer]", HEAD + "[discuss]\nWhy?");
  }

  @Test
  void refusesAPredictionThatDoesNotSayWhatItsOptionsMean() throws Exception {
    String question = HEAD + "[predict]\n* [x] a\n* [ ] b\n\n";
    String answer = "\n----\npub -t a -m b\n----\n\n[answer]\nSo.";
    refuses(
        10,
        "a [run] says what each option means: b=1",
        question + "[run,measure=\"publish\",a=1]" + answer);
    AuthoringException e = refused(question + "[run,a=1,b=2]" + answer);
    assertTrue(e.getMessage().contains("a number needs measure="), e.getMessage());
    refuses(6, "[run] belongs right behind a [predict]", HEAD + "[run]\n----\npub\n----");
  }

  @Test
  void refusesALessonWithoutItsAttributes() throws Exception {
    refuses(1, "the attribute :minutes: is missing under the title", "= A\n:builds-on: 1\n\nText.");
    refuses(1, "the attribute :builds-on: is missing under the title", "= A\n:minutes: 5\n\nText.");
    refuses(
        1,
        "the attribute :minutes: is a whole number from 1, not 'ten'",
        "= A\n:minutes: ten\n:builds-on: 1\n\nText.");
    refuses(
        1,
        "lesson 4 can't build on the later lesson 5",
        "= A\n:minutes: 5\n:builds-on: 5\n\nText.");
  }

  @Test
  void refusesCodeThatAsciiDocChanges() throws Exception {
    refuses(6, "AsciiDoc changes the code `a/+/+/b`; write `++a/+/+/b++`", HEAD + "\n`a/+/+/b`");
    refuses(
        6, "AsciiDoc changes the code `+/+`; write `pass:c[+/+]`", HEAD + "\nThe code `+/+` here.");
  }

  @Test
  void refusesCodeThatIsTooWide() throws Exception {
    String wide = "x".repeat(73);
    refuses(5, "a line of code has at most 72 columns: " + wide, HEAD + "----\n" + wide + "\n----");
  }

  @Test
  void refusesWhatAsciidoctorWarnsOf() throws Exception {
    refuses(
        6,
        "Asciidoctor says: skipping reference to missing attribute: nope",
        HEAD + "\nHello {nope}.");
  }

  @Test
  void refusesSectionsInsideASection() throws Exception {
    refuses(
        7,
        "steps have no sections of their own: write == instead of ===",
        HEAD + "== One\n\n=== Two\nText.");
  }

  @Test
  void refusesAnExerciseWithoutThreeHints() throws Exception {
    refusesExercise(
        10,
        "an exercise has three hints, this one has 2",
        EXERCISE + "== Task\nDo it.\n\n== Hints\n. a\n. b\n\n== After\nWell done.");
  }

  @Test
  void refusesAnExerciseWithoutASection() throws Exception {
    refusesExercise(
        1,
        "the section '== After' is missing",
        EXERCISE + "== Task\nDo it.\n\n== Hints\n. a\n. b\n. c");
  }

  @Test
  void refusesAnExerciseOfAnUnknownKind() throws Exception {
    refusesExercise(
        1,
        "the attribute :kind: is one of [program, script], not 'song'",
        EXERCISE.replace("script", "song")
            + "== Task\nDo it.\n\n== Hints\n. a\n. b\n. c\n\n== After\nGood.");
  }

  @Test
  void refusesPartialCreditThatNothingCanEarn() throws Exception {
    String head = EXERCISE.replace("\n\n", "\n:partial: %s\n\n");
    refusesExercise(
        1,
        "the attribute :partial: is like 2 never-disconnects exit-status, 3 wrong-qos; not"
            + " 'wrong-qos 3'",
        head.formatted("wrong-qos 3") + SECTIONS);
    refusesExercise(
        1,
        "the attribute :partial: names wrong-qso, which no wrong program gets",
        head.formatted("2 wrong-qso") + SECTIONS);
    refusesExercise(
        1,
        "the attribute :partial: takes all the points away: leave some for the rest",
        head.formatted("10 exit-status") + SECTIONS);
    refusesExercise(
        1,
        "the attribute :partial: names exit-status twice",
        head.formatted("2 exit-status, 3 exit-status") + SECTIONS);
  }

  private void refuses(int line, String what, String lesson) throws Exception {
    AuthoringException e = refused(lesson);

    assertEquals(at(folder.resolve("04-wildcards.adoc"), line) + what, e.getMessage());
  }

  private AuthoringException refused(String lesson) throws Exception {
    Path file = folder.resolve("04-wildcards.adoc");
    Files.writeString(file, lesson);
    return assertThrows(
        AuthoringException.class, () -> new LessonReader(OneAsciiDoc.OPEN).read(file));
  }

  private void refusesExercise(int line, String what, String exercise) throws Exception {
    Path file = folder.resolve("exercise.adoc");
    Files.writeString(file, exercise);

    AuthoringException e =
        assertThrows(
            AuthoringException.class, () -> new ExerciseReader(OneAsciiDoc.OPEN).read(file));

    assertEquals(at(file, line) + what, e.getMessage());
  }

  private static String at(Path file, int line) {
    return file.toString().replace('\\', '/') + (line > 0 ? ":" + line : "") + ": ";
  }
}
