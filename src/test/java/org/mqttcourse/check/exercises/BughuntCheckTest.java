package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bughunt.BughuntCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;

class BughuntCheckTest {
  private static final Ending FAILED = new Ending.Exited(1);

  private final BughuntCheck check = new BughuntCheck();
  private final Values values = check.draw(new Random(5));
  private final String topic = values.get("topic");
  private final Optional<String> user = Optional.of(values.get("user"));
  private final HandMade evidence = HandMade.evidence(values);
  private final List<String> toldOfNonsense =
      new ArrayList<>(List.of("broken: " + values.get("nonsense")));

  private String reading(int i) {
    return "{\"celsius\":%s,\"place\":\"%s\"}"
        .formatted(values.get("celsius" + i), values.get("place"));
  }

  private void opens() {
    evidence.named("display").connectsWith(user, 0).prints("display: successful");
    evidence.subscribes(topic, 1);
    evidence.hears(topic, Bytes.utf8(values.get("nonsense")), 1);
    toldOfNonsense.forEach(evidence::prints);
  }

  private void sends(String to, String... payloads) {
    evidence.named("station").connectsWith(user, 0).prints("station: successful");
    for (String payload : payloads) {
      evidence.publishes(to, payload, 1);
    }
    evidence.leaves();
    evidence.as("display");
  }

  private void shows(int i) {
    evidence.hears(topic, Bytes.utf8(reading(i)), 1);
    evidence.prints(values.get("place") + ": " + values.get("celsius" + i));
  }

  private List<String> ids(Ending ending) {
    evidence.leaves().ends(ending);
    return check.judge(evidence.evidence()).findings().stream().map(Finding::id).toList();
  }

  private void doesAll() {
    opens();
    sends(topic, reading(0), reading(1), reading(2));
    shows(0);
    shows(1);
    shows(2);
    evidence.hears(topic, Bytes.NONE, 1);
  }

  @Test
  void passesAProgramWithoutBugs() {
    doesAll();
    assertEquals(List.of(), ids(new Ending.Exited(0)));
  }

  @Test
  void namesTheSideThatForgetsItsCredentials() {
    opens();
    evidence.named("station").connectsWith(Optional.empty(), 5).exits();
    assertEquals("no-credentials", evidence.judgedBy(check));
    assertEquals("Connect 9", evidence.markedBy(check));
  }

  @Test
  void namesASlashOnEitherSide() {
    opens();
    sends("/" + topic, reading(0), reading(1), reading(2));
    assertEquals(List.of("leading-slash"), ids(new Ending.Exited(0)));

    HandMade deaf = HandMade.evidence(values).connectsWith(user, 0);
    assertEquals("leading-slash", deaf.subscribes("/" + topic, 1).hangs().judgedBy(check));
  }

  @Test
  void namesTheQuoteAndWhatIsMissingTogether() {
    opens();
    sends(topic, reading(0), reading(1).replace("celsius\":", "celsius:\""));
    assertEquals(List.of("quote-in-key", "leaves-before-sending"), ids(new Ending.Exited(0)));
  }

  @Test
  void namesWhatIsSaidOfABrokenPayload() {
    toldOfNonsense.set(0, "No connection to the broker!");
    doesAll();
    assertEquals(List.of("blames-the-connection"), ids(FAILED));
  }

  @Test
  void namesWhoSaysNothingOfABrokenPayload() {
    toldOfNonsense.clear();
    doesAll();
    assertEquals(List.of("hides-broken"), ids(new Ending.Exited(0)));
  }

  @Test
  void namesWhoStopsAtABrokenPayload() {
    opens();
    sends(topic, reading(0), reading(1), reading(2));
    evidence.hears(topic, Bytes.utf8(reading(0)), 1);
    assertEquals(List.of("stops-at-broken"), ids(new Ending.Exited(0)));
  }

  @Test
  void namesADisplayThatEndsAtNonsenseHoweverLateThatCame() {
    opens();
    sends(topic, reading(0), reading(1), reading(2));
    shows(0);
    shows(1);
    shows(2);
    assertEquals(List.of("stops-at-broken"), ids(new Ending.Exited(0)));
  }

  @Test
  void namesADisplayThatOpensTooLate() {
    evidence.named("station").connectsWith(user, 0).prints("station: successful");
    IntStream.range(0, 3).forEach(i -> evidence.publishes(topic, reading(i), 1));
    evidence.leaves();
    opens();
    assertEquals(List.of("not-listening-yet"), ids(new Ending.Exited(0)));
  }

  @Test
  void namesWhatIsSaidBeforeTheBrokerHasAnswered() {
    doesAll();
    evidence.leaves().exits().named("display").connectsWith(user, 4);
    evidence.prints("display: successful").ends(FAILED);
    assertEquals("successful-too-early", evidence.judgedBy(check));
    assertEquals("ConnAck", evidence.markedBy(check).split(" ")[0]);
  }

  @Test
  void asksForAStatusWhenItIsRefused() {
    doesAll();
    Evidence first = evidence.leaves().exits().named("display").connectsWith(user, 4).evidence();
    List<ProgramRun> runs = new ArrayList<>(first.runs());
    runs.add(new ProgramRun(List.of(), List.of(), List.of("refused"), new Ending.Exited(0)));
    Verdict verdict = check.judge(new Evidence(values, first.conversation(), runs, List.of()));
    assertEquals("status-zero", verdict.findings().get(0).id());
  }
}
