package org.mqttcourse.report.grades;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Row;

/** What a class should talk about: the first findings that most students share. */
final class CommonFindings {
  private static final int MOST = 12;

  private CommonFindings() {}

  /** The commonest first. */
  static List<Shared> of(Gradebook grades) {
    Map<Kind, Set<String>> students = new LinkedHashMap<>();
    Map<Kind, Finding> examples = new LinkedHashMap<>();
    // One zip that can't be opened is no reason to talk about every exercise.
    List<Row> rows =
        Standing.of(grades).stream()
            .filter(standing -> !standing.saysTheSameOfAll())
            .flatMap(standing -> standing.rows().stream())
            .toList();
    for (Row row : rows) {
      if (row.verdict() == Verdict.Result.FAIL && !row.findings().isEmpty()) {
        Finding first = row.findings().get(0);
        Kind kind = new Kind(row.exercise(), first.id());
        students.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(row.student());
        examples.putIfAbsent(kind, first);
      }
    }
    return students.entrySet().stream()
        .map(
            entry ->
                new Shared(
                    entry.getKey().exercise(),
                    examples.get(entry.getKey()),
                    List.copyOf(entry.getValue())))
        .sorted(Comparator.comparing(shared -> -shared.students().size()))
        .limit(MOST)
        .toList();
  }

  private record Kind(String exercise, String id) {}

  /**
   * A finding that students share.
   *
   * @param example as the first of them got it
   */
  record Shared(String exercise, Finding example, List<String> students) {}
}
