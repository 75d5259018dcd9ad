package json_reading;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** JSON in, Celsius; JSON out, Fahrenheit; with names that break what is glued by hand. */
public final class JsonReadingCheck implements Check {
  private static final int READINGS = 4;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(
        draw.topic(),
        List.of(
            draw.westernNames(1).get(0) + "'s " + draw.homeRoom(),
            "The \"" + draw.word() + "\" " + draw.homeRoom(),
            draw.worldNames(1).get(0) + " & " + draw.name(),
            draw.homeRoom() + " \\ " + draw.homeRoom()),
        List.of(
            10 * draw.number(11, 35) + draw.number(1, 9),
            10 * draw.number(1, 9),
            -10 * draw.number(1, 19) - draw.number(1, 9),
            10 * draw.number(36, 60) + 5));
  }

  @Override
  public Values sample() {
    return values(
        "school/lab/climate",
        List.of("Zoë's studio", "The \"owl\" attic", "Łukasz & mira", "hall \\ stairs"),
        List.of(215, 80, -55, 605));
  }

  private static Values values(String topic, List<String> rooms, List<Integer> tenths) {
    Values values = Values.none().give("celsius", topic).give("fahrenheit", topic + "/fahrenheit");
    for (int i = 0; i < READINGS; i++) {
      values =
          values.hide("room" + i, rooms.get(i)).hide("tenths" + i, String.valueOf(tenths.get(i)));
    }
    return values;
  }

  /** A platform of another charset, so that one that nobody named is seen. */
  @Override
  public Surroundings surroundings() {
    return new Surroundings(0, Map.of("file.encoding", "ISO-8859-1"));
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(7);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("celsius");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player sensor = probe.player("sensor");
      for (int i = 0; i < READINGS; i++) {
        sensor.publish(topic, reading(probe.values(), i), 1);
      }
      boolean unused =
          probe.awaitMessages("an answer to each of " + READINGS + " readings", READINGS);
      sensor.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      sensor.disconnect();
    }
  }

  /** JSON knows no order of members, and allows more of them: every other reading is like that. */
  private static String reading(Values values, int i) {
    JsonObject json = new JsonObject();
    BigDecimal celsius =
        BigDecimal.valueOf(Long.parseLong(values.get("tenths" + i)), 1).stripTrailingZeros();
    if (i % 2 == 1) {
      json.addProperty("celsius", new BigDecimal(celsius.toPlainString()));
      json.addProperty("battery", 80);
    }
    json.addProperty("room", values.get("room" + i));
    json.addProperty("celsius", new BigDecimal(celsius.toPlainString()));
    return json.toString();
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
    if (!Manners.subscribes(found, evidence, evidence.values().get("celsius"))) {
      return found.verdict();
    }
    judgeAnswers(found, evidence);
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends after the empty message",
          "it answered every reading, but it " + Say.ending(ending),
          "An empty payload is an array of length 0. Look for it before you read JSON.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeAnswers(Findings found, Evidence evidence) {
    Values values = evidence.values();
    List<Publish> answers = evidence.sent().messages();
    for (int i = 0; i < answers.size() && i < READINGS && found.none(); i++) {
      Publish answer = answers.get(i);
      if (answer.topic().equals(values.get("fahrenheit"))) {
        Answer.judge(
            found.at(evidence.sightingOf(answer)),
            values.get("room" + i),
            fahrenheit(values, i),
            answer.payload());
      } else {
        found
            .at(evidence.sightingOf(answer))
            .add(
                "wrong-topic",
                "the answers on " + values.get("fahrenheit"),
                Say.message(answer),
                "The topic of the answers is the second argument, args[1].");
      }
    }
    if (found.none() && answers.size() < READINGS) {
      boolean left = evidence.ending() instanceof Ending.Exited;
      found
          .at(left ? Manners.leaving(evidence) : Optional.empty())
          .add(
              left ? "leaves-too-early" : "no-answer",
              "an answer to each of " + READINGS + " readings",
              Say.count(answers.size(), "answer")
                  + "; the program "
                  + Say.ending(evidence.ending()),
              left
                  ? "Does it go on until the end is told? With the async client: wait for each token"
                      + " before you disconnect."
                  : "Does the callback throw? Or publish at QoS 0 in it? There only QoS 1 and 2 work.");
    } else if (found.none() && answers.size() > READINGS) {
      found
          .at(evidence.sightingOf(answers.get(READINGS)))
          .add(
              "answers-too-much",
              READINGS + " answers",
              answers.size() + ", the last " + Say.message(answers.get(answers.size() - 1)),
              "The empty message is not to be answered; it ends the program.");
    }
  }

  private static double fahrenheit(Values values, int i) {
    return Integer.parseInt(values.get("tenths" + i)) / 10.0 * 9 / 5 + 32;
  }
}
