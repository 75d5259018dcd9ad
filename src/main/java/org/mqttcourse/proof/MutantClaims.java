package org.mqttcourse.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/** What an exercise claims of its check: each mutant of its model solution is refused. */
final class MutantClaims {
  private static final String NOT_COMPILED = "does-not-compile";

  private final Exercise exercise;
  private final Equivalents equivalents;
  private final Judge judge;

  /**
   * The claims of one exercise.
   *
   * @param equivalents those that pass with a reason
   */
  MutantClaims(Exercise exercise, Equivalents equivalents, Judge judge) {
    this.exercise = exercise;
    this.equivalents = equivalents;
    this.judge = judge;
  }

  /** A claim for each mutant, and one for the list of those that are no mistake. */
  List<Claim> of(Map<String, String> solution) throws IOException {
    List<Claim> claims = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, String> file : solution.entrySet()) {
      for (Mutant mutant : mutants(file.getKey(), file.getValue())) {
        names.add(mutant.name());
        claims.add(new Claim(part(), part() + ", " + mutant.name(), () -> attempt(mutant)));
      }
    }
    claims.add(new Claim(part(), part() + ", its list", () -> list(names)));
    return claims;
  }

  private String part() {
    return exercise.slug();
  }

  private List<Mutant> mutants(String file, String text) throws IOException {
    return exercise.kind() == Exercise.Kind.SCRIPT
        ? ScriptMutants.of(file, text)
        : JavaMutants.of(file, text);
  }

  private Outcome attempt(Mutant mutant) throws InterruptedException {
    Verdict verdict =
        judge.judge(exercise, new Submission(mutant.file(), Bytes.utf8(mutant.text())));
    Outcome seen = Outcome.NOTHING.and(Fact.MUTANT);
    boolean listed = equivalents.reasons().containsKey(mutant.name());
    return switch (verdict.result()) {
      case PASS ->
          listed
              ? seen.and(Fact.MUTANT_EQUIVALENT)
              : seen.but(part() + ": survives: " + mutant.name());
      case FAIL -> {
        Outcome refused =
            verdict.findings().get(0).id().equals(NOT_COMPILED)
                ? seen.and(Fact.MUTANT_NOT_COMPILED)
                : seen.and(Fact.MUTANT_KILLED);
        yield listed && !equivalents.isLuck(mutant.name())
            ? refused.but(
                "%s: listed as no mistake, but refused (%s): %s"
                    .formatted(part(), verdict.findings().get(0).id(), mutant.name()))
            : refused;
      }
      default ->
          seen.but(
              "%s: %s (%s): %s"
                  .formatted(
                      part(), verdict.result(), verdict.findings().get(0).got(), mutant.name()));
    };
  }

  private Outcome list(Set<String> names) {
    Outcome outcome = Outcome.NOTHING;
    for (String problem : equivalents.problems()) {
      outcome = outcome.but(part() + ": " + problem);
    }
    for (String name : equivalents.reasons().keySet()) {
      outcome =
          outcome.unless(names.contains(name), part() + ": listed, but no such mutant: " + name);
    }
    return outcome;
  }
}
