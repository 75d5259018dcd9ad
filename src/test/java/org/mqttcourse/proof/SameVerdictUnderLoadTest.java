package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseFolder;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/**
 * Every program of the course, again and again, while all cores are busy with something else: it
 * must get its verdict and its first finding each time. Takes long; {@code -Dloaded.repeats} says
 * how often, {@code -Dloaded.from} where to go on, {@code -Dloaded.only} which exercises, with
 * commas between them.
 */
@Tag("loaded")
class SameVerdictUnderLoadTest {
  private static final int JOBS = 8 * Runtime.getRuntime().availableProcessors();
  private static final int REPEATS = 50;

  @TempDir private Path scratch;

  @Test
  void givesEachProgramTheSameVerdictEveryTime() throws InterruptedException {
    int from = Integer.getInteger("loaded.from", 1);
    int repeats = Integer.getInteger("loaded.repeats", REPEATS);
    List<Program> programs = programs(Course.inJar());
    List<String> differing = new ArrayList<>();
    try (BusyCores busy = BusyCores.all();
        Grader grader = new Grader(scratch, Sandbox.find(SandboxMode.AUTO))) {
      for (int repeat = from; repeat < from + repeats; repeat++) {
        List<String> others = differing(programs, grader, repeat);
        differing.addAll(others);
        System.out.printf(
            "repeat %d: %d programs with %d threads of load, %d differ%n",
            repeat, programs.size(), busy.threads(), others.size());
        others.forEach(System.out::println);
      }
    }
    assertEquals(List.of(), differing);
  }

  /** The values differ from one repeat to the next; the verdict must not. */
  private static List<String> differing(List<Program> programs, Grader grader, long seed)
      throws InterruptedException {
    List<Claim> claims =
        programs.stream()
            .map(
                program ->
                    new Claim(
                        program.name(),
                        program.name(),
                        () -> {
                          Verdict verdict =
                              grader
                                  .grade(program.exercise(), program.submission(), seed)
                                  .verdict();
                          return Outcome.NOTHING.unless(
                              shown(verdict).equals(program.expected()),
                              "seed %d: %s got %s, not %s%n%s"
                                  .formatted(
                                      seed,
                                      program.name(),
                                      shown(verdict),
                                      program.expected(),
                                      verdict.findings()));
                        }))
            .toList();
    return new Trials(JOBS, (done, total, claim, problems) -> {})
        .of(claims).values().stream().flatMap(outcome -> outcome.problems().stream()).toList();
  }

  private static String shown(Verdict verdict) {
    return verdict.passed() ? "PASS" : verdict.result() + " " + verdict.findings().get(0).id();
  }

  private static List<Program> programs(Course course) {
    List<Program> programs = new ArrayList<>();
    List<String> only = List.of(System.getProperty("loaded.only", "").split(","));
    for (String slug : course.exercises()) {
      if (!only.equals(List.of("")) && !only.contains(slug)) {
        continue;
      }
      Exercise exercise = course.exercise(slug).orElseThrow();
      ExerciseFolder folder = course.folder(slug).orElseThrow();
      Map<String, Map<String, String>> files = new TreeMap<>(folder.mistakes());
      files.forEach(
          (id, file) -> programs.add(new Program(exercise, "mistake " + id, file, "FAIL " + id)));
      folder
          .variants()
          .forEach(
              (name, file) -> programs.add(new Program(exercise, "variant " + name, file, "PASS")));
      programs.add(new Program(exercise, "solution", folder.solution(), "PASS"));
    }
    return programs;
  }

  private record Program(
      Exercise exercise, String which, Map<String, String> files, String expected) {
    String name() {
      return exercise.slug() + ", " + which;
    }

    Submission submission() {
      return new Submission(exercise.fileName(), Bytes.utf8(files.get(exercise.fileName())));
    }
  }
}
