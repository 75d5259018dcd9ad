package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hello.HelloCheck;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Submission;

class MutantClaimsTest {
  private static final String SOLUTION = "wait 1\nwait 2\n";
  private static final String DROPPED = "hello.mqtt:1:1 drop wait 1";

  private String passing = SOLUTION;
  private String failure = "too-late";

  @Test
  void countsThoseThatTheCheckRefuses() throws Exception {
    MutantReport report = report("");
    assertEquals(report.mutants(), report.killed());
    assertEquals(List.of(), report.problems());
  }

  @Test
  void countsThoseThatDoNotCompileApart() throws Exception {
    failure = "does-not-compile";
    MutantReport report = report("");
    assertEquals(report.mutants(), report.notCompiled());
    assertEquals(0, report.killed());
  }

  @Test
  void tellsOfASurvivor() throws Exception {
    passing = "\nwait 2\n";
    assertEquals(List.of("hello: survives: " + DROPPED), report("").problems());
  }

  @Test
  void acceptsASurvivorThatIsListedWithItsReason() throws Exception {
    passing = "\nwait 2\n";
    MutantReport report = report("// why\n\n" + DROPPED + " :: nobody is waited for\n");
    assertEquals(List.of(), report.problems());
    assertEquals(1, report.equivalent());
    assertEquals(report.mutants() - 1, report.killed());
  }

  @Test
  void refusesALineOfTheListThatIsNoMutant() throws Exception {
    assertEquals(
        List.of("hello: listed, but no such mutant: hello.mqtt:9:1 drop wait 9"),
        report("hello.mqtt:9:1 drop wait 9 :: gone\n").problems());
  }

  @Test
  void refusesALineOfTheListThatTheCheckRefuses() throws Exception {
    assertEquals(
        List.of("hello: listed as no mistake, but refused (too-late): " + DROPPED),
        report(DROPPED + " :: so they say\n").problems());
  }

  @Test
  void leavesBothOpenWhereLuckDecides() throws Exception {
    String list = DROPPED + " :: luck: sometimes nobody is there yet\n";
    assertEquals(List.of(), report(list).problems());
    passing = "\nwait 2\n";
    assertEquals(List.of(), report(list).problems());
  }

  @Test
  void refusesALineWithoutAReasonAndOneThatStandsThereTwice() throws Exception {
    passing = "\nwait 2\n";
    assertEquals(
        List.of("hello: survives: " + DROPPED, "hello: no '::' and reason in: " + DROPPED),
        report(DROPPED).problems());
    assertEquals(
        List.of("hello: listed twice: " + DROPPED),
        report(DROPPED + " :: a\n" + DROPPED + " :: b").problems());
  }

  private MutantReport report(String equivalents) throws IOException, InterruptedException {
    Exercise hello =
        new Exercise(
            "hello",
            "Hello",
            1,
            5,
            Exercise.Kind.SCRIPT,
            Exercise.Level.CORE,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            new HelloCheck());
    List<Claim> claims =
        new MutantClaims(hello, Equivalents.parse(equivalents), this::judge)
            .of(Map.of("hello.mqtt", SOLUTION));
    return MutantReport.of(new Trials(2, (done, total, claim, problems) -> {}).of(claims).values());
  }

  private Verdict judge(Exercise exercise, Submission submission) {
    return submission.content().asUtf8().orElseThrow().equals(passing)
        ? Verdict.of(List.of())
        : Verdict.of(List.of(new Finding(failure, "a", "b", "c")));
  }
}
