package org.mqttcourse.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.PartialCredit;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/** What an exercise says of itself: its parts are there, and each of its programs gets its due. */
final class ExerciseClaims {
  private static final int HINTS = 3;
  private static final int LEAST_MISTAKES = 4;
  private static final int LEAST_VARIANTS = 2;

  private final Exercise exercise;
  private final Programs programs;
  private final Optional<Lesson> lesson;
  private final Judge judge;

  /**
   * The claims of one exercise.
   *
   * @param lesson that the exercise says it belongs to; empty where the course has none such
   */
  ExerciseClaims(Exercise exercise, Programs programs, Optional<Lesson> lesson, Judge judge) {
    this.exercise = exercise;
    this.programs = programs;
    this.lesson = lesson;
    this.judge = judge;
  }

  /** All of them; each can be tried on its own. */
  List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    claims.add(claim("its parts", this::parts));
    claims.add(claim("starter", () -> starter(judged("starter", exercise.starter()))));
    claims.add(claim("solution", () -> solution(judged("solution", programs.solution()))));
    programs
        .mistakes()
        .forEach(
            (id, files) ->
                claims.add(
                    claim("mistake " + id, () -> mistake(id, judged("mistake " + id, files)))));
    programs
        .variants()
        .forEach(
            (name, files) ->
                claims.add(
                    claim(
                        "variant " + name, () -> variant(name, judged("variant " + name, files)))));
    return claims;
  }

  private Claim claim(String what, Callable<Outcome> trial) {
    return new Claim(part(), part() + ", " + what, trial);
  }

  private String part() {
    return "exercise " + exercise.slug();
  }

  private Outcome parts() {
    return Outcome.NOTHING
        .and(Fact.EXERCISE)
        .unless(!exercise.title().isBlank(), part() + " has no title")
        .unless(exercise.points() > 0, part() + " is worth no points")
        .unless(!exercise.task().isEmpty(), part() + " has no task")
        .unless(
            exercise.hints().size() == HINTS,
            part() + " has " + exercise.hints().size() + " hints, not " + HINTS)
        .unless(!exercise.after().isEmpty(), part() + " says nothing after it was passed")
        .unless(
            exercise.check() != null && slugOf(exercise.check()).equals(exercise.slug()),
            part() + " has no check of its own")
        .unless(
            programs.mistakes().size() >= LEAST_MISTAKES,
            part() + " has fewer than " + LEAST_MISTAKES + " wrong programs")
        .unless(
            programs.variants().size() >= LEAST_VARIANTS,
            part() + " has fewer than " + LEAST_VARIANTS + " variants")
        .unless(
            lesson.isPresent(),
            part() + " belongs to lesson " + exercise.lesson() + ", which does not exist")
        .unless(
            lesson.isEmpty() || mentions(lesson.get()),
            part() + " is not mentioned in lesson " + exercise.lesson());
  }

  private boolean mentions(Lesson one) {
    return one.steps().stream()
        .anyMatch(step -> step instanceof Step.Exercise e && e.slug().equals(exercise.slug()));
  }

  private static String slugOf(Object check) {
    return check.getClass().getPackageName();
  }

  private Outcome starter(Verdict verdict) {
    boolean fails = verdict.result() == Verdict.Result.FAIL;
    return Outcome.NOTHING
        .and(
            fails,
            Fact.STARTER_FAILS,
            part() + ": the starter gets " + shown(verdict) + ", not FAIL")
        .unless(
            !fails || exercise.earned(verdict) == 0,
            part() + ": the starter earns " + exercise.earned(verdict) + " points");
  }

  private Outcome solution(Verdict verdict) {
    return Outcome.NOTHING.and(
        verdict.passed(), Fact.SOLUTION_PASSES, part() + ": the solution gets " + shown(verdict));
  }

  private Outcome variant(String name, Verdict verdict) {
    return Outcome.NOTHING
        .and(Fact.VARIANT)
        .and(
            verdict.passed(),
            Fact.VARIANT_PASSES,
            part() + ": the variant " + name + " gets " + shown(verdict));
  }

  private Outcome mistake(String id, Verdict verdict) {
    String mistake = part() + ": the mistake " + id;
    Outcome seen = Outcome.NOTHING.and(Fact.MISTAKE);
    if (verdict.result() != Verdict.Result.FAIL) {
      return seen.but(mistake + " gets " + shown(verdict) + ", not FAIL");
    }
    Finding first = verdict.findings().get(0);
    int left = exercise.earned(Verdict.of(List.of(first)));
    return seen.and(Fact.MISTAKE_REJECTED)
        .and(
            first.id().equals(id),
            Fact.MISTAKE_NAMED,
            mistake + " is first told: " + shown(verdict))
        .unless(
            losesNoMore(verdict),
            "%s earns %d points, not %d: %s"
                .formatted(mistake, exercise.earned(verdict), left, ids(verdict)));
  }

  /** Than its own finding costs, and perhaps what stands behind that: milestones in their order. */
  private boolean losesNoMore(Verdict verdict) {
    int own = group(verdict.findings().get(0));
    return own < 0 || verdict.findings().stream().allMatch(finding -> group(finding) >= own);
  }

  private int group(Finding finding) {
    List<PartialCredit.Group> groups = exercise.partial().groups();
    return IntStream.range(0, groups.size())
        .filter(i -> groups.get(i).findings().contains(finding.id()))
        .findFirst()
        .orElse(-1);
  }

  private static List<String> ids(Verdict verdict) {
    return verdict.findings().stream().map(Finding::id).toList();
  }

  private Verdict judged(String which, Map<String, String> files) throws InterruptedException {
    String content = files.get(exercise.fileName());
    return content == null || files.size() != 1
        ? Verdict.error(
            "the " + which + " holds " + files.keySet() + ", not just " + exercise.fileName())
        : judge.judge(exercise, new Submission(exercise.fileName(), Bytes.utf8(content)));
  }

  private static String shown(Verdict verdict) {
    if (verdict.findings().isEmpty()) {
      return verdict.result().toString();
    }
    Finding first = verdict.findings().get(0);
    return "%s %s (expected: %s; got: %s)"
        .formatted(verdict.result(), first.id(), first.expected(), first.got())
        .replaceAll("\\R", " ");
  }

  /**
   * The programs that an exercise brings along, each by file name.
   *
   * @param mistakes by the id of the finding that each must get first
   * @param variants by name
   */
  record Programs(
      Map<String, String> solution,
      Map<String, Map<String, String>> mistakes,
      Map<String, Map<String, String>> variants) {
    Programs {
      solution = Map.copyOf(solution);
      mistakes = Collections.unmodifiableMap(new TreeMap<>(mistakes));
      variants = Collections.unmodifiableMap(new TreeMap<>(variants));
    }
  }
}
