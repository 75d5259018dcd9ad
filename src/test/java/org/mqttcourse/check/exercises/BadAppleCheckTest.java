package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bad_apple.BadAppleCheck;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

class BadAppleCheckTest {
  private static final int CRATES = 5;
  private static final int BAD = 2;

  private final BadAppleCheck check = new BadAppleCheck();
  private final Values values = check.draw(new Random(5));

  private HandMade subscribed() {
    return HandMade.evidence(values).connects().subscribes(values.get("topic"), 1);
  }

  /** Hears all crates, and presses so many good ones. */
  private HandMade presses(int good) {
    HandMade evidence = subscribed();
    int pressed = 0;
    for (int i = 0; i < CRATES; i++) {
      evidence.hears(values.get("topic"), Bytes.utf8(values.get("crate" + i)), 1);
      if (i != BAD && pressed < good) {
        pressed++;
        evidence.prints("juice " + Integer.parseInt(values.get("crate" + i)) * 6 / 10);
      }
    }
    return evidence;
  }

  private String first(HandMade evidence, String... errors) {
    Evidence mute = evidence.evidence();
    ProgramRun run = mute.runs().get(0);
    ProgramRun said = new ProgramRun(run.arguments(), run.output(), List.of(errors), run.ending());
    Verdict verdict =
        check.judge(new Evidence(values, mute.conversation(), List.of(said), List.of()));
    return verdict.passed() ? "PASS" : verdict.findings().get(0).id();
  }

  @Test
  void passesWhoReportsTheBadOneAndGoesOn() {
    String report = "no apples: " + values.get("crate" + BAD);
    assertEquals("PASS", first(presses(4).leaves().exits(), report));
    assertEquals("never-disconnects", first(presses(4).vanishes().exits(), report));
    assertEquals("never-ends", first(presses(4).hangs(), report));
  }

  @Test
  void namesAReportThatIsMissingOrSaysNothing() {
    assertEquals("catches-and-hides", first(presses(4).leaves().exits()));
    assertEquals("says-too-little", first(presses(4).leaves().exits(), "error"));
  }

  @Test
  void namesWhoStopsAndWhoCountsTheBadOne() {
    assertEquals("catches-and-stops", first(presses(2).leaves().exits()));
    assertEquals("wrong-juice", first(presses(3).leaves().exits()));
    assertEquals("counts-the-bad-one", first(presses(4).prints("juice 0").leaves().exits()));
  }

  @Test
  void namesAnExceptionThatLeftTheCallback() {
    HandMade broken =
        subscribed()
            .gets(
                new Packet.Publish(
                    values.get("topic"), Bytes.utf8(values.get("crate" + BAD)), 1, false, false, 9))
            .vanishes();
    assertEquals("exception-escapes", first(broken.exits()));
    assertEquals("Publish 6", broken.markedBy(check));
    assertEquals("crashed", first(subscribed().ends(died())));
  }

  @Test
  void doesNotTakeALeaveThatIsQuickerThanThePubackForAnException() {
    HandMade hasty = presses(2);
    hasty.gets(
        new Packet.Publish(
            values.get("topic"), Bytes.utf8(values.get("crate" + BAD)), 1, false, false, 99));
    String report = "no apples: " + values.get("crate" + BAD);
    assertEquals("catches-and-stops", first(hasty.leaves().exits(), report));
  }

  private static Ending died() {
    return new Ending.Died("java.lang.NumberFormatException", Optional.of(20));
  }
}
