package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.lesson.Expectation;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Trial;

class LessonClaimTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void seesThatTryStepsAreTickedOffByTheirCommands() throws Exception {
    Outcome outcome =
        proof(
            LONG,
            attempt("suback to=client", "sub -i mira -t test/all -v"),
            attempt("publish topic=test/all to=client client=mira", "pub -t test/all -m Hello"));
    assertEquals(List.of(), outcome.problems());
    assertEquals(2, given(outcome, Fact.TRY));
    assertEquals(2, given(outcome, Fact.TRY_DONE));
  }

  @Test
  void countsPacketsWhereTheLessonDoes() throws Exception {
    Step twice =
        attempt("publish topic=a count=2", "pub -t a -m one", "pub -t a -m two", "disconnect");
    assertEquals(List.of(), proof(LONG, twice).problems());
    Step once = attempt("publish topic=a count=2", "pub -t a -m one");
    assertEquals(1, proof(SHORT, once).problems().size());
  }

  @Test
  void findsATryStepThatItsCommandsDoNotTickOff() throws Exception {
    Outcome outcome = proof(SHORT, attempt("publish topic=test/all", "pub -t test/al -m Hello"));
    assertEquals(
        List.of(
            "lesson 1 (things): 'publish topic=test/all' does not happen by"
                + " pub -t test/al -m Hello"),
        outcome.problems());
    assertEquals(1, given(outcome, Fact.TRY));
    assertEquals(0, given(outcome, Fact.TRY_DONE));
  }

  @Test
  void doesNotTickAStepOffByWhatHappenedBeforeIt() throws Exception {
    Outcome outcome =
        proof(
            SHORT,
            attempt("publish topic=a", "pub -t a -m one"),
            attempt("publish topic=a", "pub -t b -m two"));
    assertEquals(1, outcome.problems().size());
  }

  @Test
  void findsACommandThatCannotBeCarriedOut() throws Exception {
    Outcome outcome =
        proof(LONG, attempt("publish topic=a", "pub -t a -m one", "pub -t a/+ -m two"));
    assertEquals(1, outcome.problems().size());
    assertTrue(
        outcome.problems().get(0).startsWith("lesson 1 (things): 'pub -t a/+ -m two': "),
        outcome.problems().get(0));
  }

  @Test
  void leavesTheShellsOwnCommandsOut() throws Exception {
    Step step = attempt("publish topic=a", "help pub", "# a comment", "", "pub -t a -m one");
    assertEquals(List.of(), proof(LONG, step).problems());
  }

  @Test
  void runsAPredictionAndComparesItWithTheMarkedOption() throws Exception {
    Outcome outcome = proof(LONG, bell(false, true));
    assertEquals(List.of(), outcome.problems());
    assertEquals(1, Collections.frequency(outcome.facts(), Fact.TRIAL));
    assertEquals(1, Collections.frequency(outcome.facts(), Fact.TRIAL_AS_MARKED));
  }

  @Test
  void findsAPredictionThatEndsOtherwise() throws Exception {
    Outcome outcome = proof(LONG, bell(true, false));
    assertEquals(
        List.of(
            "lesson 1 (things): the prediction run by 'sub -i tree -t star -q 1' marks a, but what"
                + " happens is b"),
        outcome.problems());
    assertEquals(0, Collections.frequency(outcome.facts(), Fact.TRIAL_AS_MARKED));
  }

  /** A receipt is lost with its connection: the message comes twice. */
  private static Step bell(boolean once, boolean twice) {
    Optional<String> measure = Optional.of("publish client=tree to=client");
    return new Step.Predict(
        "",
        List.of(),
        List.of(new Step.Option(List.of(), once), new Step.Option(List.of(), twice)),
        List.of(),
        Optional.of(
            new Trial(
                List.of(
                    "sub -i tree -t star -q 1",
                    "connect -c switch",
                    "link switch cut before next puback",
                    "pub -t star -m on -q 1"),
                List.of(Expectation.parse("1", measure), Expectation.parse("2", measure)))));
  }

  @Test
  void findsAnExerciseThatDoesNotExist() throws Exception {
    assertEquals(
        List.of("lesson 1 (things) has an exercise that does not exist: hallo"),
        proof(
                SHORT,
                new Step.Exercise("", List.of(), "hello"),
                new Step.Exercise("", List.of(), "hallo"))
            .problems());
  }

  @Test
  void findsALessonThatOnlyTalks() throws Exception {
    Lesson lesson =
        new Lesson(1, "things", "Things", 10, List.of(), List.of(new Step.Prose("", List.of())));
    assertEquals(
        List.of(
            "lesson 1 (things) has too little to try",
            "lesson 1 (things) has too few quizzes and predictions",
            "lesson 1 (things) has no question to talk about"),
        new LessonClaim(lesson, List.of(), SHORT).claim().trial().call().problems());
  }

  /** Beside the given steps the lesson has what every lesson must have. */
  private static Outcome proof(Duration patience, Step... steps) throws Exception {
    List<Step> all = new ArrayList<>(List.of(steps));
    all.add(attempt("publish topic=z payload=1", "pub -t z -m 1"));
    all.add(attempt("publish topic=z payload=2", "pub -t z -m 2"));
    all.add(new Step.Quiz("", List.of(), List.of(), List.of()));
    all.add(new Step.Predict("", List.of(), List.of(), List.of()));
    all.add(new Step.Discuss("", List.of(), List.of()));
    Lesson lesson = new Lesson(1, "things", "Things", 10, List.of(), all);
    return new LessonClaim(lesson, List.of("hello"), patience).claim().trial().call();
  }

  /** How often that was counted, the two tries that every lesson has here left out. */
  private static long given(Outcome outcome, Fact fact) {
    return outcome.facts().stream().filter(fact::equals).count() - 2;
  }

  private static Step attempt(String until, String... commands) {
    return new Step.Try("", List.of(), List.of(commands), new Condition(until));
  }
}
