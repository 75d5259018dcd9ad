package org.mqttcourse.proof;

import java.util.Collection;
import java.util.List;

/**
 * What became of the mutants of a model solution.
 *
 * @param mutants how many there are
 * @param notCompiled those that the compiler refused
 * @param killed those that the check refused
 * @param equivalent those that passed, and are listed with a reason
 * @param problems those that passed and are not listed, and what is wrong with the list
 */
public record MutantReport(
    int mutants, int notCompiled, int killed, int equivalent, List<String> problems) {
  public MutantReport {
    problems = List.copyOf(problems);
  }

  static MutantReport of(Collection<Outcome> outcomes) {
    return new MutantReport(
        count(outcomes, Fact.MUTANT),
        count(outcomes, Fact.MUTANT_NOT_COMPILED),
        count(outcomes, Fact.MUTANT_KILLED),
        count(outcomes, Fact.MUTANT_EQUIVALENT),
        outcomes.stream().flatMap(outcome -> outcome.problems().stream()).toList());
  }

  private static int count(Collection<Outcome> outcomes, Fact fact) {
    return (int)
        outcomes.stream().flatMap(outcome -> outcome.facts().stream()).filter(fact::equals).count();
  }
}
