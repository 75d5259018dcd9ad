package org.mqttcourse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Finding FIRST = new Finding("silent", "one message", "none", "Send it.");
  private static final Finding SECOND = new Finding("stays", "a goodbye", "none", "Say it.");

  @Test
  void namesInItsFirstFindingWhatWasWaitedForInVain() {
    Verdict failed = Verdict.of(List.of(FIRST, SECOND));
    Verdict named = failed.waitedFor(List.of("a SUBSCRIBE, for 5 s", "a PUBACK for it, for 5 s"));
    assertEquals(
        List.of(
            new Finding(
                "silent",
                "one message",
                "none; we waited in vain for a SUBSCRIBE, for 5 s; and for a PUBACK for it, for 5 s",
                "Send it."),
            SECOND),
        named.findings());
    assertEquals(Verdict.Result.FAIL, named.result());
  }

  @Test
  void staysAsItIsWhereNothingWasOverdueOrItIsNoFail() {
    Verdict failed = Verdict.of(List.of(FIRST));
    assertEquals(failed, failed.waitedFor(List.of()));
    Verdict passed = Verdict.of(List.of());
    assertEquals(passed, passed.waitedFor(List.of("a SUBSCRIBE, for 5 s")));
    Verdict ours = Verdict.error("a bug");
    assertEquals(ours, ours.waitedFor(List.of("a SUBSCRIBE, for 5 s")));
  }
}
