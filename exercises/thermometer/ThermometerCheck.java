package thermometer;

import java.time.Duration;
import java.util.List;
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

/** Two bytes in, Celsius; two bytes out, Fahrenheit; tenths, signed, big-endian. */
public final class ThermometerCheck implements Check {
  private static final int READINGS = 5;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    String place = draw.topic();
    // Multiples of five: nothing needs rounding. Each tells other mistakes apart.
    return values(
        place,
        List.of(
            5 * draw.number(52, 75), // low byte below 128: shows the byte order alone
            -5 * draw.number(1, 78), // shows who reads without a sign
            5 * draw.number(77, 102), // low byte from 128 on: shows a sign that is none
            5 * draw.number(-60, 120),
            -400)); // the same in Celsius and Fahrenheit
  }

  @Override
  public Values sample() {
    return values("home/garden/celsius", List.of(260, -55, 430, 0, -400));
  }

  private static Values values(String topic, List<Integer> tenths) {
    Values values = Values.none().give("celsius", topic).give("fahrenheit", topic + "/fahrenheit");
    for (int i = 0; i < READINGS; i++) {
      values = values.hide("tenths" + i, String.valueOf(tenths.get(i)));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(8);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("celsius");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player sensor = probe.player("sensor");
      for (int tenths : readings(probe.values())) {
        sensor.publish(new Publish(topic, twoBytes(tenths), 1, false, false, 0));
      }
      boolean unused =
          probe.awaitMessages("an answer to each of " + READINGS + " readings", READINGS);
      sensor.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      sensor.disconnect();
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
    if (!Manners.subscribes(found, evidence, evidence.values().get("celsius"))) {
      return found.verdict();
    }
    judgeAnswers(found, evidence);
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends after the empty message",
          "it answered every reading, but it " + Say.ending(ending),
          "An empty payload is an array of length 0. Look for it before you read two bytes.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeAnswers(Findings found, Evidence evidence) {
    List<Integer> readings = readings(evidence.values());
    String topic = evidence.values().get("fahrenheit");
    List<Publish> answers = evidence.sent().messages();
    for (int i = 0; i < answers.size() && i < READINGS; i++) {
      Publish answer = answers.get(i);
      if (!answer.topic().equals(topic)) {
        found
            .at(evidence.sightingOf(answer))
            .add(
                "wrong-topic",
                "the answers on " + topic,
                Say.message(answer),
                "The topic of the answers is the second argument, args[1].");
        return;
      } else if (!answer.payload().equals(twoBytes(fahrenheit(readings.get(i))))) {
        judgeWrong(found.at(evidence.sightingOf(answer)), readings.get(i), answer.payload());
        return;
      }
    }
    if (answers.size() < READINGS) {
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
    } else if (answers.size() > READINGS) {
      found
          .at(evidence.sightingOf(answers.get(READINGS)))
          .add(
              "answers-too-much",
              READINGS + " answers",
              answers.size() + ", the last " + Say.message(answers.get(answers.size() - 1)),
              "The empty message is not to be answered; it ends the program.");
    }
  }

  private static void judgeWrong(Findings found, int tenths, Bytes got) {
    int right = fahrenheit(tenths);
    String expected =
        "%s, which is %.1f degrees F, for %s, which is %.1f degrees C"
            .formatted(
                twoBytes(right).toHex(), right / 10.0, twoBytes(tenths).toHex(), tenths / 10.0);
    if (isNumberAsText(got)) {
      found.add(
          "text",
          expected,
          "the text " + got.preview() + ", that is " + got.toHex(),
          "Send the number itself in two bytes: ByteBuffer.allocate(2).putShort(...).array().");
    } else if (got.size() == 4) {
      found.add(
          "four-bytes",
          expected,
          "four bytes: " + got.toHex(),
          "An int has four bytes, a short has two: use allocate(2) and putShort.");
    } else if (got.size() != 2) {
      found.add(
          "wrong-length",
          expected,
          got.size() + " bytes: " + Say.payload(got),
          "An answer is exactly two bytes.");
    } else if (got.equals(twoBytes(swapped(right)))
        || got.equals(twoBytes(fahrenheit(swapped(tenths))))
        || got.equals(twoBytes(swapped(fahrenheit(swapped(tenths)))))) {
      found.add(
          "little-endian",
          expected,
          got.toHex(),
          "The high byte comes first (big-endian), when you read and when you write.");
    } else if (got.equals(twoBytes(fahrenheit(tenths & 0xFFFF)))) {
      found.add(
          "unsigned",
          expected,
          got.toHex() + ": you read " + twoBytes(tenths).toHex() + " as " + (tenths & 0xFFFF),
          "It is signed: read a short, ByteBuffer.wrap(payload).getShort().");
    } else if (got.equals(twoBytes(fahrenheit((tenths & 0xFF00) | (byte) tenths)))) {
      found.add(
          "low-byte-signed",
          expected,
          got.toHex() + ": you read " + twoBytes(tenths).toHex() + " as " + (byte) tenths,
          "A Java byte is signed, but only the high byte carries the sign: (low & 0xFF).");
    } else {
      found.add(
          "wrong-number",
          expected,
          "%s, which is %.1f degrees F".formatted(got.toHex(), value(got) / 10.0),
          "Count in tenths and with int: tenths * 9 / 5 + 320.");
    }
  }

  private static boolean isNumberAsText(Bytes got) {
    return got.asUtf8().filter(text -> text.matches("-?[0-9]+([.,][0-9]+)?")).isPresent();
  }

  private static List<Integer> readings(Values values) {
    return IntStream.range(0, READINGS)
        .mapToObj(i -> Integer.valueOf(values.get("tenths" + i)))
        .toList();
  }

  private static int fahrenheit(int tenths) {
    return tenths * 9 / 5 + 320;
  }

  private static Bytes twoBytes(int number) {
    return Bytes.of((byte) (number >> 8), (byte) number);
  }

  private static int value(Bytes two) {
    byte[] bytes = two.toArray();
    return (bytes[0] << 8) | (bytes[1] & 0xFF);
  }

  /** What a signed number of two bytes becomes when its bytes change places. */
  private static int swapped(int number) {
    return Short.reverseBytes((short) number);
  }
}
