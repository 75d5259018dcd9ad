package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.NeedsJdkException;
import org.mqttcourse.submission.Submission;

@Timeout(30)
class ClassGraderTest {
  private static final List<Exercise> EXERCISES =
      List.of(exercise("second", 5), exercise("first", 10));

  @TempDir Path root;

  @BeforeEach
  void handIn() throws IOException {
    file("ben/Second.java", "fail");
    file("ben/First.java", "pass");
    file("anna/First.java", "crash");
    Files.writeString(root.resolve("carl.zip"), "damaged");
    Zips.write(root.resolve("dora.zip"), "Second.java", "pass");
  }

  @Test
  void makesARowForEachStudentAndExerciseInOrder() throws Exception {
    assertEquals(
        List.of(
            "anna second MISSING 0/5",
            "anna first ERROR 0/10",
            "ben second FAIL 0/5",
            "ben first PASS 10/10",
            "carl second FAIL 0/5",
            "carl first FAIL 0/10",
            "dora second PASS 5/5",
            "dora first MISSING 0/10"),
        grade(ClassGraderTest::judge, 1).rows().stream()
            .map(
                row ->
                    "%s %s %s %.0f/%.0f"
                        .formatted(
                            row.student(),
                            row.exercise(),
                            row.verdict(),
                            row.points(),
                            row.maxPoints()))
            .toList());
  }

  @Test
  void tellsOfEachBadSubmissionInItsOwnRow() throws Exception {
    Gradebook grades = grade(ClassGraderTest::judge, 3);
    assertEquals("unusable-zip", grades.row("carl", "first").orElseThrow().findings().get(0).id());
    Finding ours = grades.row("anna", "first").orElseThrow().findings().get(0);
    assertEquals("course-error", ours.id());
    assertEquals("a bug of ours", ours.got());
  }

  @Test
  void givesEachRowASeedOfItsOwnAndTheSameAgain() throws Exception {
    List<Long> seeds = grade(ClassGraderTest::judge, 1).rows().stream().map(Row::seed).toList();
    assertEquals(8, seeds.stream().distinct().count());
    assertTrue(seeds.stream().allMatch(seed -> seed >= 0 && seed < 1L << 53));
    assertEquals(seeds, grade(ClassGraderTest::judge, 3).rows().stream().map(Row::seed).toList());
    assertNotEquals(Seeds.of(1, "anna", "first"), Seeds.of(2, "anna", "first"));
  }

  @Test
  void judgesWithTheSeedThatTheRowNames() throws Exception {
    List<Long> used = java.util.Collections.synchronizedList(new ArrayList<>());
    Gradebook grades =
        grade(
            (exercise, submission, seed) -> {
              used.add(seed);
              return judge(exercise, submission, seed);
            },
            1);
    assertEquals(
        grades.rows().stream()
            .filter(row -> !row.student().equals("carl") && row.verdict() != Result.MISSING)
            .map(Row::seed)
            .toList(),
        used);
  }

  @Test
  void judgesSeveralAtOnce() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Gradebook grades =
        grade(
            (exercise, submission, seed) -> {
              both.countDown();
              assertTrue(both.await(10, TimeUnit.SECONDS), "nobody else was judged meanwhile");
              return judge(exercise, submission, seed);
            },
            2);
    assertEquals(Result.PASS, grades.row("ben", "first").orElseThrow().verdict());
  }

  @Test
  void saysHowFarItIs() throws Exception {
    List<String> told = new ArrayList<>();
    ClassFolder folder = ClassFolder.open(root, root.resolve("results"));
    new ClassGrader(EXERCISES, ClassGraderTest::judge, 1)
        .grade(
            folder,
            ClassRun.plain(7),
            (done, total, row) ->
                told.add(done + "/" + total + " " + row.student() + ": " + row.exercise()));
    assertEquals(
        List.of("1/4 anna: first", "2/4 ben: second", "3/4 ben: first", "4/4 dora: second"), told);
  }

  @Test
  void gradesAgainOnlyWhatChangedAndOurOwnErrors() throws Exception {
    assertEquals(List.of("anna first", "ben second", "ben first", "dora second"), judged(7));
    assertEquals(List.of("anna first"), judged(7));
    file("ben/First.java", "fail");
    assertEquals(List.of("anna first", "ben first"), judged(7));
    assertEquals(4, judged(8).size());
    assertEquals(List.of("anna first"), judged(7));
  }

  @Test
  void listsEarlierAttemptsAndJudgesTheNewest() throws Exception {
    file("eve/attempt1/First.java", "pass");
    file("eve/attempt2/First.java", "fail");
    List<Row> rows =
        grade(ClassGraderTest::judge, 1).of("eve").stream()
            .filter(row -> row.exercise().equals("first"))
            .toList();
    assertEquals(List.of(Result.SKIPPED, Result.FAIL), rows.stream().map(Row::verdict).toList());
    assertEquals(List.of(1, 2), rows.stream().map(Row::attempt).toList());
    assertEquals("attempt1/First.java", rows.get(0).work().file());
  }

  @Test
  void partsAreTheWholeWithTheSameSeeds() throws Exception {
    ClassFolder folder = ClassFolder.open(root, root.resolve("results"));
    List<Row> whole = grade(ClassGraderTest::judge, 1).rows();
    List<Row> parts = new ArrayList<>();
    for (int k = 1; k <= 3; k++) {
      ClassRun run =
          new ClassRun(
              7, new Shard(k, 3), Roster.none(), Marking.plain(), Quizzes.none(), Optional.empty());
      parts.addAll(
          new ClassGrader(EXERCISES, ClassGraderTest::judge, 1)
              .grade(folder, run, (done, total, row) -> {})
              .rows());
    }
    assertEquals(whole.size(), parts.size());
    assertTrue(
        parts.stream()
            .map(row -> row.student() + row.exercise() + row.seed())
            .toList()
            .containsAll(
                whole.stream().map(row -> row.student() + row.exercise() + row.seed()).toList()));
  }

  private List<String> judged(long seed) throws Exception {
    List<String> judged = new ArrayList<>();
    ClassFolder folder = ClassFolder.open(root, root.resolve("results"));
    try (Ledger ledger =
        Ledger.open(Files.createDirectories(root.resolve("results")).resolve("graded.jsonl"))) {
      ClassRun run =
          new ClassRun(
              seed,
              Shard.WHOLE,
              Roster.none(),
              Marking.plain(),
              Quizzes.none(),
              Optional.of(ledger));
      Gradebook unused =
          new ClassGrader(EXERCISES, ClassGraderTest::judge, 1)
              .grade(
                  folder,
                  run,
                  (done, total, row) -> judged.add(row.student() + " " + row.exercise()));
    }
    return judged;
  }

  @Test
  void gradesNothingWithoutACompiler() {
    ClassGrader.Judge jre =
        (exercise, submission, seed) -> {
          throw new NeedsJdkException("/opt/jre");
        };
    assertThrows(NeedsJdkException.class, () -> grade(jre, 2));
  }

  private Gradebook grade(ClassGrader.Judge judge, int jobs)
      throws IOException, InterruptedException {
    ClassFolder folder = ClassFolder.open(root, root.resolve("results"));
    return new ClassGrader(EXERCISES, judge, jobs)
        .grade(folder, ClassRun.plain(7), (done, total, row) -> {});
  }

  private static Graded judge(Exercise exercise, Submission submission, long seed) {
    String text = submission.content().asUtf8().orElseThrow();
    if (text.equals("crash")) {
      throw new IllegalStateException("a bug of ours");
    }
    Verdict verdict =
        text.equals("pass")
            ? Verdict.of(List.of())
            : Verdict.of(List.of(new Finding("id", "expected", "got", "hint")));
    return new Graded(verdict, Optional.empty(), seed, Duration.ofMillis(1));
  }

  private static Exercise exercise(String slug, int points) {
    return new Exercise(
        slug,
        slug,
        1,
        points,
        Exercise.Kind.PROGRAM,
        Exercise.Level.CORE,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new ToyCheck(Duration.ofSeconds(1)));
  }

  private void file(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
