package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import refused.RefusedCheck;

class RefusedCheckTest {
  private static final int NO = 0x80;

  private final RefusedCheck check = new RefusedCheck();
  private final Values values = check.sample();
  private final String kitchen = values.get("topic1");
  private final String library = values.get("forbidden");
  private final String hall = values.get("topic3");

  private HandMade asksForAll() {
    return HandMade.evidence(values)
        .connects()
        .subscribes(kitchen, 1)
        .subscribes(library, 1, NO)
        .subscribes(hall, 1);
  }

  private HandMade guest() {
    return asksForAll()
        .prints("listening " + kitchen)
        .prints("refused " + library)
        .prints("listening " + hall)
        .hears(hall, Bytes.utf8(values.get("stop")), 1)
        .leaves()
        .exits();
  }

  private HandMade thenStranger() {
    return guest()
        .connects()
        .subscribes(kitchen, 1, NO)
        .subscribes(library, 1, NO)
        .subscribes(hall, 1, NO)
        .prints("refused " + kitchen)
        .prints("refused " + library)
        .prints("refused " + hall);
  }

  @Test
  void passesWhoSaysWhatWasRefusedAndGoesOnWithTheRest() {
    assertEquals("PASS", thenStranger().leaves().ends(new Ending.Exited(1)).judgedBy(check));
  }

  @Test
  void namesWhoSaysThatItListensThoughItWasRefused() {
    HandMade deaf = asksForAll().prints("listening " + library).leaves().exits();
    assertEquals("no-look-at-suback", deaf.judgedBy(check));
    assertEquals("SubAck 7", deaf.markedBy(check));
  }

  @Test
  void namesWhoSaysNothingOrTooMuch() {
    assertEquals("says-nothing", asksForAll().leaves().exits().judgedBy(check));
    HandMade wolf = asksForAll().prints("refused " + library).prints("refused " + kitchen);
    assertEquals("cries-wolf", wolf.leaves().exits().judgedBy(check));
    HandMade shy = asksForAll().prints("refused " + library);
    assertEquals("says-too-little", shy.leaves().exits().judgedBy(check));
  }

  @Test
  void namesOtherQuestions() {
    assertEquals(
        "retries-for-ever", asksForAll().subscribes(library, 1, NO).hangs().judgedBy(check));
    assertEquals("asks-for-everything", asksForAll().subscribes("#", 1).hangs().judgedBy(check));
    assertEquals("subscribes-elsewhere", asksForAll().subscribes("a", 1).hangs().judgedBy(check));
    HandMade half = HandMade.evidence(values).connects().subscribes(kitchen, 1).leaves().exits();
    assertEquals("asks-too-little", half.judgedBy(check));
    HandMade zero = HandMade.evidence(values).connects().subscribes(kitchen, 0).leaves().exits();
    assertEquals("wrong-qos", zero.judgedBy(check));
  }

  @Test
  void namesWhoIsNotLetInOrGivesUp() {
    assertEquals("not-let-in", HandMade.evidence(values).isRefused(5).exits().judgedBy(check));
    HandMade dies = HandMade.evidence(values).connects().subscribes(library, 1, NO).vanishes();
    assertEquals("gives-up", dies.dies("MqttException (128)").judgedBy(check));
  }

  @Test
  void namesWhatIsWrongWhereAllIsRefused() {
    assertEquals("treats-as-connected", thenStranger().hangs().judgedBy(check));
    assertEquals("status-zero", thenStranger().leaves().exits().judgedBy(check));
    assertEquals(
        "never-disconnects", thenStranger().vanishes().ends(new Ending.Exited(1)).judgedBy(check));
  }

  @Test
  void namesWhoDoesNotHearTheStopWord() {
    HandMade waits =
        asksForAll()
            .prints("listening " + kitchen)
            .prints("refused " + library)
            .prints("listening " + hall);
    assertEquals("never-ends", waits.hangs().judgedBy(check));
  }
}
