package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import for_a_while.ForAWhileCheck;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;

class ForAWhileCheckTest {
  private static final int REPORTS = 8;

  private final ForAWhileCheck check = new ForAWhileCheck();
  private final Values values = check.sample();
  private final HandMade story = HandMade.evidence(values).connects().subscribes("shop/door", 1);

  private HandMade reports(int count) {
    return story.later(Duration.ofMillis(250)).publishes("shop/report", "" + count, 1);
  }

  /** Rings after the first reports, and reports on to that number. */
  private HandMade works(int reports) {
    for (int i = 0; i < reports; i++) {
      reports(Math.min(i, 3));
      if (i < 3) {
        String ring = values.get("ring" + i);
        story.hears("shop/door", Bytes.utf8(ring), 1).prints(ring);
      }
    }
    return story;
  }

  private String first() {
    return story.leaves().exits().judgedBy(check);
  }

  @Test
  void passesWorkAndListeningSideBySide() {
    works(REPORTS);
    assertEquals("PASS", first());
  }

  @Test
  void namesWhoOnlyListens() {
    assertEquals("misses-the-work", first());
  }

  @Test
  void namesTooManyReports() {
    works(REPORTS + 1);
    assertEquals("too-many-reports", first());
  }

  @Test
  void namesAReportAtAnotherQosAndMarksIt() {
    reports(0).publishes("shop/report", "0", 0);
    assertEquals("wrong-qos", first());
    assertEquals("Publish 8", story.markedBy(check));
  }

  @Test
  void namesReportsWithoutAPause() {
    for (int i = 0; i < REPORTS; i++) {
      story.publishes("shop/report", "0", 1);
    }
    assertEquals("tight-loop", first());
  }

  @Test
  void passesWhoCatchesUpAfterABusyMachineMadeItLate() {
    story.later(Duration.ofSeconds(3));
    for (int i = 0; i < REPORTS; i++) {
      story.publishes("shop/report", "" + Math.min(i, 3), 1);
      if (i < 3) {
        String ring = values.get("ring" + i);
        story.hears("shop/door", Bytes.utf8(ring), 1).prints(ring);
      }
    }
    assertEquals("PASS", first());
  }

  @Test
  void passesACountThatWasTakenBeforeTheLastRing() {
    for (int i = 0; i < REPORTS; i++) {
      if (i < 2 || i == REPORTS - 1) {
        String ring = values.get("ring" + Math.min(i, 2));
        story.hears("shop/door", Bytes.utf8(ring), 1).prints(ring);
      }
      reports(Math.min(i, 2));
    }
    assertEquals("PASS", first());
  }

  @Test
  void namesACountThatIsWrong() {
    works(REPORTS - 1);
    reports(2);
    assertEquals("wrong-count", first());
  }

  @Test
  void namesWhoHearsNothingWhileItWorks() {
    reports(0);
    story.hears("shop/door", Bytes.utf8(values.get("ring0")), 1);
    for (int i = 1; i < REPORTS; i++) {
      reports(0);
    }
    assertEquals("deaf-while-working", first());
  }

  @Test
  void blamesNobodyForARingThatCameTooLate() {
    for (int i = 0; i < REPORTS; i++) {
      reports(Math.min(i, 1));
      if (i == 0) {
        story.hears("shop/door", Bytes.utf8(values.get("ring0")), 1).prints(values.get("ring0"));
      }
    }
    story.hears("shop/door", Bytes.utf8(values.get("ring1")), 1);
    assertEquals("PASS", first());
  }

  @Test
  void judgesNobodyWhomNoRingReachedInTime() {
    for (int i = 0; i < REPORTS; i++) {
      reports(0);
    }
    assertThrows(IllegalStateException.class, this::first);
  }

  @Test
  void namesAProgramThatStaysWhenItsWorkIsDone() {
    works(REPORTS);
    assertEquals("blocks-for-ever", story.hangs().judgedBy(check));
  }
}
