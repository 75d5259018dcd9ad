package org.mqttcourse.exercise;

import java.util.List;
import java.util.Set;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;

/**
 * Which findings cost only a part of the points.
 *
 * @param groups each is lost once, however many of its findings there are; no finding is in two
 */
public record PartialCredit(List<Group> groups) {
  /** All or nothing. */
  public static final PartialCredit NONE = new PartialCredit(List.of());

  public PartialCredit {
    groups = List.copyOf(groups);
  }

  /** What is left of so many points; nothing where any finding is in no group. */
  int left(int points, Verdict verdict) {
    if (verdict.passed()) {
      return points;
    }
    List<String> ids = verdict.findings().stream().map(Finding::id).toList();
    boolean allCovered =
        verdict.result() == Verdict.Result.FAIL
            && !ids.isEmpty()
            && ids.stream()
                .allMatch(id -> groups.stream().anyMatch(group -> group.findings().contains(id)));
    if (!allCovered) {
      return 0;
    }
    int cost =
        groups.stream()
            .filter(group -> ids.stream().anyMatch(group.findings()::contains))
            .mapToInt(Group::cost)
            .sum();
    return Math.max(0, points - cost);
  }

  /**
   * Findings that go together.
   *
   * @param cost in points
   * @param findings by id
   */
  public record Group(int cost, Set<String> findings) {
    public Group {
      findings = Set.copyOf(findings);
    }
  }
}
