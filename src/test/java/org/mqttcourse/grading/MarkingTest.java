package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.PartialCredit;

class MarkingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Student ANNA = new Student("anna", "7");
  private static final Verdict PASS = Verdict.of(List.of());
  private static final Exercise TOY = toy();

  @TempDir Path root;

  @Test
  void givesAllOrNothingWhereNothingElseIsSaid() {
    assertEquals(10, points(PASS));
    assertEquals(0, points(fail("wrong-topic")));
  }

  @Test
  void takesAGroupsPointsOnceHoweverManyOfItsFindingsThereAre() {
    assertEquals(7, points(fail("rude", "sloppy")));
    assertEquals(5, points(fail("rude", "sloppy", "slow")));
  }

  @Test
  void givesNothingWhereAnyFindingIsInNoGroup() {
    assertEquals(0, points(fail("rude", "wrong-topic")));
    assertEquals(0, points(Verdict.error("ours")));
  }

  @Test
  void weighsExercisesAndLeavesOutThoseThatWeighNothing() throws Exception {
    Weights weights = weights("exercise,points\ntoy,25\n");
    Marking marking = new Marking(weights, Deadlines.none());
    assertEquals(25, row(marking, PASS, "2026-11-20T10:00:00Z", false).maxPoints());
    assertEquals(17.5, row(marking, fail("rude"), "2026-11-20T10:00:00Z", false).points());
    assertTrue(!new Marking(weights("toy;0"), Deadlines.none()).counts(TOY));
  }

  @Test
  void takesAPercentageForEachDayBegun() throws Exception {
    Marking marking = marking("exercise,deadline,percent\n*,2026-11-20 23:59,15\n");
    assertEquals(10, points(marking, "2026-11-20T22:59:00Z"));
    assertEquals(8.5, points(marking, "2026-11-20T22:59:01Z"));
    assertEquals(8.5, points(marking, "2026-11-21T22:58:59Z"));
    assertEquals(7, points(marking, "2026-11-21T22:59:01Z"));
    assertEquals(0, points(marking, "2027-01-01T00:00:00Z"));
    Row late = row(marking, PASS, "2026-11-21T22:59:01Z", false);
    assertEquals(2, late.work().daysLate());
    assertEquals(3, late.work().lostToLateness());
  }

  @Test
  void takesTheDeadlineThatFitsBest() throws Exception {
    Marking marking =
        marking(
            "toy,2026-11-20T12:00+01:00,50,anna\n*,2026-11-01,10%\ntoy,2026-11-10,20\nother,2026-11-01,90\n");
    assertEquals(10, points(marking, "2026-11-20T11:00:00Z"));
    assertEquals(5, points(marking, "2026-11-20T11:00:01Z"));
  }

  @Test
  void believesThePlatformBeforeTheFile() throws Exception {
    Marking marking = marking("*,2026-11-20,10\n");
    assertEquals(9, row(marking, PASS, "2026-11-01T00:00:00Z", true).points());
    Handed handed = new Handed(false, Optional.of(LocalDateTime.of(2026, 11, 21, 0, 30)));
    assertEquals(9, marking.row(what("2026-11-01T00:00:00Z", handed), PASS, 0, 1, "").points());
  }

  @Test
  void saysInWhichLineAFileIsWrong() {
    assertTrue(problem("toy,soon,10").contains("line 1: a deadline looks like"));
    assertTrue(problem("\n*,2026-11-20,ten").contains("line 2: a day late costs"));
    assertTrue(problem("tyo,2026-11-20,10").contains("line 1: there is no exercise tyo"));
    assertTrue(
        assertThrows(UnusableFileException.class, () -> weights("toy,-1"))
            .getMessage()
            .contains("line 1: an exercise is worth a number of points, not '-1'"));
  }

  private String problem(String deadlines) {
    return assertThrows(UnusableFileException.class, () -> marking(deadlines)).getMessage();
  }

  private Marking marking(String deadlines) throws IOException {
    Path file = Files.writeString(root.resolve("deadlines.csv"), deadlines);
    return new Marking(Weights.own(), Deadlines.read(file, BERLIN, List.of("toy", "other")));
  }

  private Weights weights(String text) throws IOException {
    return Weights.read(Files.writeString(root.resolve("weights.csv"), text), List.of("toy"));
  }

  private static double points(Verdict verdict) {
    return row(Marking.plain(), verdict, "2026-11-20T10:00:00Z", false).points();
  }

  private static double points(Marking marking, String time) {
    return row(marking, PASS, time, false).points();
  }

  private static Row row(Marking marking, Verdict verdict, String time, boolean late) {
    return marking.row(what(time, new Handed(late, Optional.empty())), verdict, 0, 1, "");
  }

  private static Marking.Assignment what(String time, Handed handed) {
    HandedFile file =
        new HandedFile("Toy.java", 0, Instant.parse(time), java.io.InputStream::nullInputStream);
    return new Marking.Assignment(ANNA, TOY, 1, Optional.of(file.handed(handed)));
  }

  private static Verdict fail(String... ids) {
    return Verdict.of(java.util.Arrays.stream(ids).map(id -> new Finding(id, "", "", "")).toList());
  }

  private static Exercise toy() {
    return new Exercise(
        "toy",
        "Toy",
        1,
        10,
        Exercise.Kind.PROGRAM,
        Exercise.Level.CORE,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new ToyCheck(Duration.ofSeconds(1)),
        new PartialCredit(
            List.of(
                new PartialCredit.Group(3, Set.of("rude", "sloppy")),
                new PartialCredit.Group(2, Set.of("slow")))));
  }
}
