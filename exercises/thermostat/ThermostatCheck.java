package thermostat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** A state that is retained beside an event that is not; at the end the state is cleared. */
public final class ThermostatCheck implements Check {
  private static final int TURNS = 3;
  private static final Bytes CLICK = Bytes.utf8("click");

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> topics = draw.topics(3);
    // Steps of half a degree, all different.
    int first = draw.number(28, 40);
    int second = first + draw.number(1, 8);
    int third = second - draw.number(9, 14);
    return values(topics, List.of(first, second, third));
  }

  @Override
  public Values sample() {
    return values(List.of("hall/knob", "hall/thermostat", "hall/click"), List.of(40, 43, 36));
  }

  private static Values values(List<String> topics, List<Integer> halves) {
    Values values =
        Values.none()
            .give("knob", topics.get(0))
            .give("setting", topics.get(1))
            .give("click", topics.get(2));
    for (int i = 0; i < TURNS; i++) {
      values = values.hide("turn" + i, String.format(Locale.ROOT, "%.1f", halves.get(i) / 2.0));
    }
    return values;
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Run run = probe.start();
    if (!probe.awaitSubscription(values.get("knob"))) {
      return;
    }
    Probe.Player hand = probe.player("hand");
    for (int i = 0; i < TURNS; i++) {
      hand.publish(values.get("knob"), values.get("turn" + i), 1);
    }
    // Who comes now must find the newest; what comes of it is in the journal, for the drawing.
    if (clicked(probe, TURNS)) {
      Probe.Player late = probe.player("late");
      late.subscribe(values.get("setting"), 1);
      late.disconnect();
    }
    hand.publish(values.get("knob"), "off", 1);
    run.awaitEnd();
    hand.disconnect();
  }

  private static boolean clicked(Probe probe, int count) throws InterruptedException {
    AtomicInteger clicks = new AtomicInteger();
    return probe.await(
        "click number " + count,
        sighting ->
            sighting.toBroker()
                && sighting.event() instanceof Publish message
                && message.topic().equals(probe.values().get("click"))
                && clicks.incrementAndGet() >= count);
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (ending instanceof Ending.Died) {
      found.ending(ending);
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("knob"))) {
      return found.verdict();
    }
    boolean complete = judgeMessages(found, evidence);
    if (complete && ending instanceof Ending.TimedOut) {
      found
          .at(evidence.delivered("off"))
          .add(
              "never-ends",
              "the program ends after \"off\"",
              "it did all that was asked, but it " + Say.ending(ending),
              "After clearing the setting: disconnect() and close().");
    }
    Manners.subscribesAtQos1(found, evidence);
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** Whether each turn of the knob was told, in whatever way. */
  private static boolean judgeMessages(Findings found, Evidence evidence) {
    Values values = evidence.values();
    String setting = values.get("setting");
    String click = values.get("click");
    List<Publish> sent = evidence.sent().messages();
    List<Publish> all = sent.stream().map(Publish::plain).toList();
    List<Publish> settings = on(setting, all);
    List<Publish> clicks = on(click, all);
    String ended = "; the program " + Say.ending(evidence.ending());
    if (settings.size() + clicks.size() < all.size()) {
      found
          .at(
              evidence
                  .sent()
                  .first(Publish.class, one -> !List.of(setting, click).contains(one.topic())))
          .add(
              "wrong-topic",
              "messages on " + setting + " and on " + click + " only",
              Say.messages(all),
              "The setting's topic is args[1], the click's is args[2].");
      return false;
    }
    if (settings.stream().filter(one -> one.payload().size() > 0).anyMatch(one -> !one.retain())) {
      found
          .at(
              evidence
                  .sent()
                  .first(
                      Publish.class,
                      one ->
                          one.topic().equals(setting) && one.payload().size() > 0 && !one.retain()))
          .add(
              "not-retained",
              "settings that the broker keeps: retained",
              Say.messages(settings),
              "publish(settingTopic, payload, 1, true): without it, who comes later gets nothing.");
    } else if (clicks.stream().anyMatch(Publish::retain)) {
      found
          .at(
              evidence
                  .sent()
                  .first(Publish.class, one -> one.topic().equals(click) && one.retain()))
          .add(
              "retains-events",
              "clicks that are not retained",
              Say.messages(clicks),
              "A click is over when it is heard. Retained, it clicks for all who ever come.");
    }
    if (all.stream().anyMatch(one -> one.qos() != 1)) {
      found
          .at(evidence.sent().first(Publish.class, one -> one.qos() != 1))
          .add("wrong-qos", "all messages at QoS 1", Say.messages(all), "publish(..., 1, ...)");
    }
    if (settings.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "says-nothing",
              "a setting for each turn of the knob",
              "no PUBLISH to " + setting + ended,
              "In the loop: publish the temperature, then the click.");
      return false;
    }
    return judgeContents(found, evidence, sent);
  }

  private static boolean judgeContents(Findings found, Evidence evidence, List<Publish> sent) {
    List<Publish> all = sent.stream().map(one -> wellSent(evidence.values(), one)).toList();
    String setting = evidence.values().get("setting");
    List<Publish> asked = asked(evidence.values());
    List<Publish> turns = asked.subList(0, asked.size() - 1);
    Publish last = all.get(all.size() - 1);
    String ended = "; the program " + Say.ending(evidence.ending());
    if (all.equals(asked)) {
      return true;
    } else if (all.equals(turns)) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "never-clears",
              "at the end an empty payload, retained, to " + setting,
              "the last message was " + Say.message(last) + ended,
              "publish(settingTopic, new byte[0], 1, true)");
      return true;
    } else if (all.size() == asked.size() && all.subList(0, turns.size()).equals(turns)) {
      found
          .at(evidence.sightingOf(sent.get(sent.size() - 1)))
          .add(
              last.payload().size() == 0 ? "clears-unretained" : "clears-with-text",
              "at the end an empty payload, retained, to " + setting,
              Say.message(last),
              last.payload().size() == 0
                  ? "Without the retain flag the broker keeps what it has. publish(..., 1, true)"
                  : "That is a value like any other. The eraser has no bytes: new byte[0].");
      return true;
    } else if (on(setting, all).stream().filter(one -> one.payload().size() > 0).distinct().count()
        < TURNS) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "publishes-once-only",
              "a setting for each of " + TURNS + " turns of the knob",
              Say.messages(on(setting, all)) + ended,
              "Each turn replaces the setting: publish in the loop.");
    } else {
      found
          .at(firstOther(evidence, sent, asked))
          .add(
              "mixed-up",
              Say.messages(asked),
              Say.messages(all),
              "For each turn first the setting, then the click; at the end the empty setting.");
    }
    return false;
  }

  /** With the QoS and the retain flag that it should have, which are judged apart. */
  private static Publish wellSent(Values values, Publish one) {
    boolean isSetting = one.topic().equals(values.get("setting"));
    boolean isEraser = one.payload().size() == 0;
    boolean retain = isSetting && (!isEraser || one.retain());
    return new Publish(one.topic(), one.payload(), 1, retain, false, 0);
  }

  /** The first message that is another than was asked for; where there is one too few, the end. */
  private static Optional<Sighting> firstOther(
      Evidence evidence, List<Publish> sent, List<Publish> asked) {
    for (int i = 0; i < sent.size(); i++) {
      if (i >= asked.size() || !wellSent(evidence.values(), sent.get(i)).equals(asked.get(i))) {
        return evidence.sightingOf(sent.get(i));
      }
    }
    return Manners.leaving(evidence);
  }

  private static List<Publish> asked(Values values) {
    List<Publish> asked = new ArrayList<>();
    for (int i = 0; i < TURNS; i++) {
      Bytes turn = Bytes.utf8(values.get("turn" + i));
      asked.add(new Publish(values.get("setting"), turn, 1, true, false, 0));
      asked.add(new Publish(values.get("click"), CLICK, 1, false, false, 0));
    }
    asked.add(new Publish(values.get("setting"), Bytes.NONE, 1, true, false, 0));
    return asked;
  }

  private static List<Publish> on(String topic, List<Publish> messages) {
    return messages.stream().filter(message -> message.topic().equals(topic)).toList();
  }
}
