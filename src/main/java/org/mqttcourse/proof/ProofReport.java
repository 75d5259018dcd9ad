package org.mqttcourse.proof;

import java.util.Collection;
import java.util.List;

/**
 * What was proved of the course, and what was not.
 *
 * @param lessons how many there are
 * @param exercises how many there are
 * @param solutionsPass how many exercises have a model solution that passes
 * @param startersFail how many exercises have a starter that does not pass
 * @param mistakes how many wrong programs there are
 * @param mistakesRejected how many of them do not pass
 * @param mistakesNamed how many of them get the finding that they are named for, first
 * @param variants how many other right programs there are
 * @param variantsPass how many of them pass
 * @param tries how many "try it" steps the lessons have
 * @param triesDone how many of them are ticked off by their own commands
 * @param predictions how many predictions are run for real
 * @param predictionsTrue how many of them end as the lesson says
 * @param transcripts how many times a text shows what is typed and what is printed then
 * @param transcriptsTrue how many of them are printed like that
 * @param problems everything that is not as it should be, a line each
 */
public record ProofReport(
    int lessons,
    int exercises,
    int solutionsPass,
    int startersFail,
    int mistakes,
    int mistakesRejected,
    int mistakesNamed,
    int variants,
    int variantsPass,
    int tries,
    int triesDone,
    int predictions,
    int predictionsTrue,
    int transcripts,
    int transcriptsTrue,
    List<String> problems) {
  public ProofReport {
    problems = List.copyOf(problems);
  }

  /** Whether the course is as it says. */
  public boolean proven() {
    return problems.isEmpty();
  }

  static ProofReport of(Collection<Outcome> outcomes) {
    return new ProofReport(
        count(outcomes, Fact.LESSON),
        count(outcomes, Fact.EXERCISE),
        count(outcomes, Fact.SOLUTION_PASSES),
        count(outcomes, Fact.STARTER_FAILS),
        count(outcomes, Fact.MISTAKE),
        count(outcomes, Fact.MISTAKE_REJECTED),
        count(outcomes, Fact.MISTAKE_NAMED),
        count(outcomes, Fact.VARIANT),
        count(outcomes, Fact.VARIANT_PASSES),
        count(outcomes, Fact.TRY),
        count(outcomes, Fact.TRY_DONE),
        count(outcomes, Fact.TRIAL),
        count(outcomes, Fact.TRIAL_AS_MARKED),
        count(outcomes, Fact.TRANSCRIPT),
        count(outcomes, Fact.TRANSCRIPT_TRUE),
        outcomes.stream().flatMap(outcome -> outcome.problems().stream()).toList());
  }

  private static int count(Collection<Outcome> outcomes, Fact fact) {
    return (int)
        outcomes.stream().flatMap(outcome -> outcome.facts().stream()).filter(fact::equals).count();
  }
}
