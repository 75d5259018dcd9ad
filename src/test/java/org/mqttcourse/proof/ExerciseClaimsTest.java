package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hello.HelloCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.PartialCredit;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.submission.Submission;

class ExerciseClaimsTest {
  private static final List<Block> TEXT =
      List.of(new Block.Paragraph(List.of(Span.plain("Say hello."))));

  private final Map<String, Map<String, String>> mistakes = new TreeMap<>();
  private final Map<String, Map<String, String>> variants = new TreeMap<>();
  private List<List<Block>> hints = List.of(TEXT, TEXT, TEXT);
  private List<Block> task = TEXT;
  private Check check = new HelloCheck();
  private String starter = "wrong:starter";
  private String solution = "right";
  private PartialCredit partial = PartialCredit.NONE;
  private Optional<Lesson> lesson =
      Optional.of(lesson(new Step.Exercise("Yours", List.of(), "hello")));

  ExerciseClaimsTest() {
    for (String id : List.of("too-late", "too-early", "too-loud", "too-far")) {
      mistakes.put(id, file("wrong:" + id));
    }
    variants.put("async", file("right"));
    variants.put("sync", file("right"));
  }

  @Test
  void countsEverythingOfAnExerciseThatIsAsItSays() throws Exception {
    ProofReport report = proof();
    assertEquals(List.of(), report.problems());
    assertTrue(report.proven());
    assertEquals(new ProofReport(0, 1, 1, 1, 4, 4, 4, 2, 2, 0, 0, 0, 0, 0, 0, List.of()), report);
  }

  @Test
  void findsASolutionThatDoesNotPass() throws Exception {
    solution = "wrong:too-late";
    assertEquals(0, proof().solutionsPass());
    theProblem("exercise hello: the solution gets FAIL too-late (expected: a; got: b)");
  }

  @Test
  void findsAStarterThatPasses() throws Exception {
    starter = "right";
    assertEquals(0, proof().startersFail());
    theProblem("exercise hello: the starter gets PASS, not FAIL");
  }

  @Test
  void doesNotTakeOurOwnFailureForTheStarters() throws Exception {
    starter = "error";
    assertEquals(0, proof().startersFail());
  }

  @Test
  void findsAWrongProgramThatPasses() throws Exception {
    mistakes.put("too-loud", file("right"));
    ProofReport report = proof();
    assertEquals(4, report.mistakes());
    assertEquals(3, report.mistakesRejected());
    assertEquals(3, report.mistakesNamed());
    theProblem("exercise hello: the mistake too-loud gets PASS, not FAIL");
  }

  @Test
  void findsAWrongProgramThatIsToldSomethingElse() throws Exception {
    mistakes.put("too-loud", file("wrong:too-quiet"));
    ProofReport report = proof();
    assertEquals(4, report.mistakesRejected());
    assertEquals(3, report.mistakesNamed());
    theProblem(
        "exercise hello: the mistake too-loud is first told: FAIL too-quiet (expected: a; got: b)");
  }

  @Test
  void findsAWrongProgramThatLosesMoreThanItsOwnMistakeCosts() throws Exception {
    partial =
        new PartialCredit(
            List.of(
                new PartialCredit.Group(2, Set.of("too-late")),
                new PartialCredit.Group(1, Set.of("too-loud"))));
    assertEquals(List.of(), proof().problems());
    mistakes.put("too-late", file("wrong:too-late,too-loud"));
    assertEquals(List.of(), proof().problems());
    mistakes.put("too-loud", file("wrong:too-loud,too-late"));
    theProblem("exercise hello: the mistake too-loud earns 2 points, not 4: [too-loud, too-late]");
    mistakes.put("too-loud", file("wrong:too-loud"));
    mistakes.put("too-late", file("wrong:too-late,too-far"));
    theProblem("exercise hello: the mistake too-late earns 0 points, not 3: [too-late, too-far]");
  }

  @Test
  void findsAStarterThatEarnsPoints() throws Exception {
    partial = new PartialCredit(List.of(new PartialCredit.Group(2, Set.of("starter"))));
    theProblem("exercise hello: the starter earns 3 points");
  }

  @Test
  void findsAVariantThatDoesNotPass() throws Exception {
    variants.put("async", file("wrong:too-late"));
    ProofReport report = proof();
    assertEquals(2, report.variants());
    assertEquals(1, report.variantsPass());
    theProblem("exercise hello: the variant async gets FAIL too-late (expected: a; got: b)");
  }

  @Test
  void findsAFileOfAnotherName() throws Exception {
    variants.put("async", Map.of("hallo.mqtt", "right"));
    assertTrue(proof().problems().get(0).contains("holds [hallo.mqtt], not just hello.mqtt"));
  }

  @Test
  void findsThatAHintIsMissing() throws Exception {
    hints = List.of(TEXT, TEXT);
    theProblem("exercise hello has 2 hints, not 3");
  }

  @Test
  void findsThatTheTaskIsMissing() throws Exception {
    task = List.of();
    theProblem("exercise hello has no task");
  }

  @Test
  void findsThatThereAreTooFewPrograms() throws Exception {
    mistakes.remove("too-late");
    variants.remove("sync");
    assertEquals(
        List.of(
            "exercise hello has fewer than 4 wrong programs",
            "exercise hello has fewer than 2 variants"),
        proof().problems());
  }

  @Test
  void findsACheckThatIsNotItsOwn() throws Exception {
    check = new building.BuildingCheck();
    theProblem("exercise hello has no check of its own");
  }

  @Test
  void findsThatItsLessonDoesNotMentionIt() throws Exception {
    lesson = Optional.of(lesson(new Step.Exercise("Yours", List.of(), "another")));
    theProblem("exercise hello is not mentioned in lesson 1");
  }

  @Test
  void findsThatItsLessonDoesNotExist() throws Exception {
    lesson = Optional.empty();
    theProblem("exercise hello belongs to lesson 1, which does not exist");
  }

  private void theProblem(String problem) throws Exception {
    assertEquals(List.of(problem), proof().problems());
  }

  private ProofReport proof() throws Exception {
    Exercise exercise =
        new Exercise(
            "hello",
            "Hello",
            1,
            5,
            Exercise.Kind.SCRIPT,
            Exercise.Level.CORE,
            task,
            hints,
            TEXT,
            file(starter),
            check,
            partial);
    ExerciseClaims.Programs programs =
        new ExerciseClaims.Programs(file(solution), mistakes, variants);
    List<Claim> claims =
        new ExerciseClaims(exercise, programs, lesson, ExerciseClaimsTest::judge).all();
    return ProofReport.of(new Trials(2, (done, total, claim, problems) -> {}).of(claims).values());
  }

  /** The programs of this test say themselves what they are to get. */
  private static Verdict judge(Exercise exercise, Submission submission) {
    String content = submission.content().asUtf8().orElseThrow();
    if (content.startsWith("wrong:")) {
      return Verdict.of(
          Stream.of(content.substring(content.indexOf(':') + 1).split(","))
              .map(id -> new Finding(id, "a", "b", "c"))
              .toList());
    }
    return content.equals("right") ? Verdict.of(List.of()) : Verdict.error("no broker");
  }

  private static Map<String, String> file(String content) {
    return Map.of("hello.mqtt", content);
  }

  private static Lesson lesson(Step step) {
    return new Lesson(1, "things", "How do things talk?", 10, List.of(), List.of(step));
  }
}
