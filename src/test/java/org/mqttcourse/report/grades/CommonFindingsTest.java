package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Row;

class CommonFindingsTest {
  private static final Finding RARE = finding("rare");
  private static final Finding COMMON = finding("common");

  @Test
  void putsTheCommonestFirst() {
    List<CommonFindings.Shared> shared =
        CommonFindings.of(
            new Gradebook(
                List.of(
                    row("anna", "hello", RARE, COMMON),
                    row("ben", "hello", COMMON, RARE),
                    row("carl", "hello", COMMON),
                    row("carl", "publish", RARE))));
    assertEquals(List.of("common", "rare", "rare"), ids(shared));
    assertEquals(List.of("ben", "carl"), shared.get(0).students());
    assertEquals("hello", shared.get(0).exercise());
  }

  @Test
  void leavesOutAStudentWhoseWholeZipIsUnusable() {
    Finding zip = finding("unusable-zip");
    List<CommonFindings.Shared> shared =
        CommonFindings.of(
            new Gradebook(
                List.of(
                    row("anna", "hello", zip),
                    row("anna", "publish", zip),
                    row("ben", "hello", RARE),
                    row("ben", "publish", COMMON))));
    assertEquals(List.of("rare", "common"), ids(shared));
  }

  @Test
  void leavesOutWhatIsOurFault() {
    Row ours = SampleGrades.row("anna", "hello", Result.ERROR, 0, List.of(COMMON));
    assertEquals(
        List.of("rare"),
        ids(CommonFindings.of(new Gradebook(List.of(ours, row("ben", "hello", RARE))))));
  }

  private static List<String> ids(List<CommonFindings.Shared> shared) {
    return shared.stream().map(one -> one.example().id()).toList();
  }

  private static Finding finding(String id) {
    return new Finding(id, "expected", "got", "hint");
  }

  private static Row row(String student, String exercise, Finding... findings) {
    return SampleGrades.row(student, exercise, Result.FAIL, 0, List.of(findings));
  }
}
