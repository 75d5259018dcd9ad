package org.mqttcourse.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What comes of a check.
 *
 * @param result in one word
 * @param findings the most telling first; none for a PASS
 */
public record Verdict(Result result, List<Finding> findings) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** PASS where nothing was found, FAIL otherwise. */
  public static Verdict of(List<Finding> findings) {
    return new Verdict(findings.isEmpty() ? Result.PASS : Result.FAIL, findings);
  }

  /** Our own fault, never the student's. */
  public static Verdict error(String what) {
    return new Verdict(
        Result.ERROR,
        List.of(
            new Finding(
                "course-error",
                "the check runs to its end",
                what,
                "This is not your fault. Try again; if it stays, report it.")));
  }

  /** The same, and its first finding names what was waited for in vain, and how long. */
  public Verdict waitedFor(List<String> overdue) {
    if (result != Result.FAIL || overdue.isEmpty()) {
      return this;
    }
    Finding first = findings.get(0);
    String got = first.got() + "; we waited in vain for " + String.join("; and for ", overdue);
    List<Finding> named = new ArrayList<>(findings);
    named.set(0, new Finding(first.id(), first.expected(), got, first.hint(), first.decidedBy()));
    return new Verdict(result, named);
  }

  /** Whether the exercise is solved. */
  public boolean passed() {
    return result == Result.PASS;
  }

  /** A verdict in one word. */
  public enum Result {
    PASS,
    FAIL,
    /** Our fault, never the student's. */
    ERROR,
    SKIPPED,
    MISSING
  }
}
