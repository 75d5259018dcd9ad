package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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
import org.mqttcourse.wire.Packet;
import settings.SettingsCheck;

class SettingsCheckTest {
  private static final String LINE = "no message to tcp://localhost:1883: refused";
  private static final Ending FAILED = new Ending.Exited(1);

  private final SettingsCheck check = new SettingsCheck();
  private final Values values = check.draw(new Random(5));

  private HandMade knocks(HandMade evidence, Optional<String> user, int answer) {
    return evidence
        .sends(new Packet.Connect(4, "me", true, 60, Optional.empty(), user, user.isPresent()))
        .gets(new Packet.ConnAck(false, answer));
  }

  private HandMade sends() {
    HandMade evidence =
        knocks(HandMade.evidence(values), Optional.of(values.get("user")), 0)
            .publishes(values.get("topic"), values.get("text"), 1)
            .leaves()
            .exits();
    return knocks(evidence, Optional.of(values.get("user")), 4);
  }

  /** What is found when the second run ends so, having said that. */
  private String refused(Ending ending, String... errors) {
    Evidence mute = sends().ends(ending).evidence();
    List<ProgramRun> runs = new ArrayList<>(mute.runs());
    runs.set(1, new ProgramRun(List.of(), List.of(), List.of(errors), ending));
    runs.add(new ProgramRun(List.of(), List.of(), List.of(LINE), FAILED));
    Verdict verdict = check.judge(new Evidence(values, mute.conversation(), runs, List.of()));
    return verdict.passed() ? "PASS" : verdict.findings().get(0).id();
  }

  @Test
  void passesOneLineAndAStatus() {
    assertEquals("PASS", refused(FAILED, LINE));
  }

  @Test
  void namesEachWayToFailBadly() {
    assertEquals("status-zero", refused(new Ending.Exited(0), LINE));
    assertEquals("ignores-refusal", refused(new Ending.Exited(0)));
    assertEquals("no-place", refused(FAILED, "not sent"));
    assertEquals("too-many-lines", refused(FAILED, LINE, LINE));
    assertEquals("shows-password", refused(FAILED, LINE + values.get("wrong")));
    assertEquals("stack-trace", refused(FAILED, "MqttException", "\tat Settings.main"));
    assertEquals("endless-retry", refused(new Ending.TimedOut(6, Optional.of(12))));
  }

  @Test
  void namesAUserOutOfTheCodeAndNone() {
    HandMade coded = knocks(HandMade.evidence(values), Optional.of("admin"), 4).exits();
    assertEquals("in-the-code", coded.judgedBy(check));
    assertEquals("Connect 1", coded.markedBy(check));
    HandMade nobody = knocks(HandMade.evidence(values), Optional.empty(), 5).exits();
    assertEquals("no-user", nobody.judgedBy(check));
  }

  @Test
  void namesAnotherPasswordAndAnotherMessage() {
    Optional<String> user = Optional.of(values.get("user"));
    HandMade typo = knocks(HandMade.evidence(values), user, 4).exits();
    assertEquals("wrong-password", typo.judgedBy(check));
    HandMade silent = knocks(HandMade.evidence(values), user, 0).leaves().exits();
    assertEquals("no-message", silent.judgedBy(check));
  }
}
