package org.mqttcourse.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of one claim.
 *
 * @param facts that are true now, each as often as it was seen
 * @param problems what is not as claimed, a line each; none where the claim holds
 */
record Outcome(List<Fact> facts, List<String> problems) {
  /** Nothing counted, nothing wrong. */
  static final Outcome NOTHING = new Outcome(List.of(), List.of());

  Outcome {
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }

  /** This, and that fact. */
  Outcome and(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return new Outcome(more, problems);
  }

  /** This, and that fact where it holds; that problem where it does not. */
  Outcome and(boolean holds, Fact fact, String problem) {
    return holds ? and(fact) : but(problem);
  }

  /** This, and a problem unless the condition holds. */
  Outcome unless(boolean holds, String problem) {
    return holds ? this : but(problem);
  }

  /** This, and a problem. */
  Outcome but(String problem) {
    List<String> more = new ArrayList<>(problems);
    more.add(problem);
    return new Outcome(facts, more);
  }
}
