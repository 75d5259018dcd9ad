package umlaut;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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

/**
 * Greets names of all the world, on a platform whose own charset is another. The greeting has
 * letters of its own, or two wrongs (read and write as ISO-8859-1) would make a right.
 */
public final class UmlautCheck implements Check {
  private static final String GREETING = "Grüß dich, %s!";
  private static final String FAREWELL = "Tschüss";
  private static final int NAMES = 4;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> western = draw.westernNames(2);
    List<String> world = draw.worldNames(2);
    // Ours first: it tells most about what went wrong.
    return values(
        draw.topic(), List.of(western.get(0), world.get(0), western.get(1), world.get(1)));
  }

  @Override
  public Values sample() {
    return values("school/hall/names", List.of("Zoë", "Łukasz", "Jürgen", "さくら"));
  }

  private static Values values(String topic, List<String> names) {
    Values values = Values.none().give("names", topic).give("greetings", topic + "/greetings");
    for (int i = 0; i < NAMES; i++) {
      values = values.hide("name" + i, names.get(i));
    }
    return values;
  }

  @Override
  public Surroundings surroundings() {
    return new Surroundings(0, Map.of("file.encoding", "ISO-8859-1"));
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(8);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("names");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player door = probe.player("door");
      for (int i = 0; i < NAMES; i++) {
        door.publish(topic, probe.values().get("name" + i), 1);
      }
      boolean unused = probe.awaitMessages("a greeting for each of " + NAMES + " names", NAMES);
      door.publish(topic, FAREWELL, 1);
      run.awaitEnd();
      door.disconnect();
    }
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
    if (!Manners.subscribes(found, evidence, evidence.values().get("names"))) {
      return found.verdict();
    }
    judgeAnswers(found, evidence);
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "farewell-missed",
          "the program ends after the message \"" + FAREWELL + "\"",
          "it greeted everybody well, but it " + Say.ending(ending),
          "Read the farewell as you read the names: message.toString() takes the platform's"
              + " charset.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeAnswers(Findings found, Evidence evidence) {
    Values values = evidence.values();
    List<String> names = IntStream.range(0, NAMES).mapToObj(i -> values.get("name" + i)).toList();
    List<Publish> answers = evidence.sent().messages();
    for (int i = 0; i < answers.size() && i < NAMES; i++) {
      Publish answer = answers.get(i);
      String asked = GREETING.formatted(names.get(i));
      if (!answer.topic().equals(values.get("greetings"))) {
        found
            .at(evidence.sightingOf(answer))
            .add(
                "wrong-topic",
                "the greetings on " + values.get("greetings"),
                Say.message(answer),
                "The topic of the greetings is the second argument, args[1].");
        return;
      } else if (!answer.payload().equals(Bytes.utf8(asked))) {
        judgeWrong(found.at(evidence.sightingOf(answer)), names.get(i), answer.payload());
        return;
      }
    }
    if (answers.size() < NAMES) {
      boolean left = evidence.ending() instanceof Ending.Exited;
      found
          .at(left ? Manners.leaving(evidence) : Optional.empty())
          .add(
              left ? "leaves-too-early" : "no-answer",
              "a greeting for each of " + NAMES + " names",
              Say.count(answers.size(), "greeting")
                  + "; the program "
                  + Say.ending(evidence.ending()),
              left
                  ? "Does it go on until the end is told? With the async client: wait for each token"
                      + " before you disconnect."
                  : "Does the callback throw? Or publish at QoS 0 in it? There only QoS 1 and 2 work.");
    } else if (answers.size() > NAMES && !(evidence.ending() instanceof Ending.TimedOut)) {
      found
          .at(evidence.sightingOf(answers.get(NAMES)))
          .add(
              "greets-too-much",
              NAMES + " greetings",
              answers.size() + ", the last " + Say.message(answers.get(answers.size() - 1)),
              "The farewell \"" + FAREWELL + "\" is not to be answered.");
    }
  }

  private static void judgeWrong(Findings found, String name, Bytes got) {
    String asked = GREETING.formatted(name);
    String misread = GREETING.formatted(latin1(name));
    String expected = "\"" + asked + "\" in UTF-8: " + Bytes.utf8(asked).toHex();
    if (got.equals(Bytes.utf8(misread))) {
      found.add(
          "default-charset-in",
          expected,
          Say.payload(got),
          "Name the charset when you read: new String(payload, UTF_8). Without it (so also in"
              + " message.toString()) Java takes the platform's, here ISO-8859-1.");
    } else if (got.equals(Bytes.of(asked.getBytes(ISO_8859_1)))) {
      found.add(
          "default-charset-out",
          expected,
          got.toHex(),
          "Name the charset when you write: text.getBytes(UTF_8). Without it Java takes the"
              + " platform's, here ISO-8859-1.");
    } else if (got.equals(Bytes.of(misread.getBytes(ISO_8859_1)))) {
      found.add(
          "iso-8859-1",
          expected,
          got.toHex(),
          "Both ways it was ISO-8859-1, by name or because no charset was named (it is the"
              + " platform's here). Name UTF_8 when you read and when you write.");
    } else if (got.asUtf8().filter(text -> text.contains("[B@")).isPresent()) {
      found.add(
          "payload-to-string",
          expected,
          Say.payload(got),
          "[B@... is how Java prints an array. Make text of it: new String(payload, UTF_8).");
    } else {
      found.add(
          "wrong-greeting",
          expected,
          Say.payload(got),
          "Compare letter by letter: Grüß dich, comma, space, the name, exclamation mark.");
    }
  }

  /** How the text looks to somebody who takes its UTF-8 for ISO-8859-1. */
  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), ISO_8859_1);
  }
}
