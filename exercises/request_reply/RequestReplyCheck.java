package request_reply;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.mqttcourse.wire.Sighting;

/** Three orders, the first of which takes long; its guest has another one on the way. */
public final class RequestReplyCheck implements Check {
  private static final int ORDERS = 3;
  private static final int LONG = 3;

  /** What clocks of two threads may differ by; whoever waits is never much too soon. */
  private static final Duration TOLERANCE = Duration.ofMillis(20);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> ids =
        draw.some(ORDERS, IntStream.rangeClosed(10, 99).boxed().toList()).stream()
            .map(number -> draw.oneOf(List.of("a", "b", "c")) + number)
            .toList();
    return values(draw.topic(), draw.names(2), ids, draw.words(ORDERS));
  }

  @Override
  public Values sample() {
    return values(
        "inn/kitchen/orders",
        List.of("kim", "lou"),
        List.of("a7", "a8", "b1"),
        List.of("goulash", "soup", "salad"));
  }

  private static Values values(
      String topic, List<String> guests, List<String> ids, List<String> dishes) {
    Values values = Values.none().give("orders", topic);
    for (int i = 0; i < ORDERS; i++) {
      values =
          values
              .hide("id" + i, ids.get(i))
              .hide("dish" + i, dishes.get(i))
              .hide("replyTo" + i, topic + "/" + guests.get(i / 2) + "/ready");
    }
    return values;
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("orders");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player waiter = probe.player("waiter");
      for (int i = 0; i < ORDERS; i++) {
        waiter.publish(topic, order(probe.values(), i), 1);
      }
      boolean unused = probe.awaitMessages("an answer to each of " + ORDERS + " orders", ORDERS);
      waiter.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      waiter.disconnect();
    }
  }

  private static String order(Values values, int i) {
    JsonObject order = new JsonObject();
    order.addProperty("id", values.get("id" + i));
    order.addProperty("dish", values.get("dish" + i));
    order.addProperty("seconds", i == 0 ? LONG : 0);
    order.addProperty("replyTo", values.get("replyTo" + i));
    return order.toString();
  }

  private static boolean isAnswer(Sighting sighting) {
    return sighting.toBroker() && sighting.event() instanceof Publish message && !message.dup();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("orders"))) {
      return found.verdict();
    }
    List<Sighting> answers = evidence.sent().where(RequestReplyCheck::isAnswer).sightings();
    judgeWays(found, evidence, answers);
    boolean answered = found.none() && judgeAnswers(found, evidence, answers);
    if (answered && ending instanceof Ending.TimedOut) {
      found
          .at(evidence.delivered(closing -> closing.payload().size() == 0))
          .add(
              "never-ends",
              "the program ends at closing time, when an empty payload comes",
              "every order was answered, but the program " + Say.ending(ending),
              "disconnect, close, and shutdown() for the workers: they keep a program alive too.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** Where the answers went, and whether they came back in. */
  private static void judgeWays(Findings found, Evidence evidence, List<Sighting> answers) {
    Values values = evidence.values();
    Set<String> wanted = new HashSet<>();
    IntStream.range(0, ORDERS).forEach(i -> wanted.add(values.get("replyTo" + i)));
    Optional<Sighting> own =
        evidence
            .received()
            .first(Publish.class, message -> wanted.contains(message.topic()) || isReady(message));
    if (own.isPresent() && (answers.size() > ORDERS || answersAgain(answers))) {
      found
          .at(own)
          .add(
              "answers-itself",
              ORDERS + " answers to " + ORDERS + " orders",
              answers.size() + " messages: its own answers came in, and were answered too",
              "Listen to the orders' topic alone, without a wildcard, and answer elsewhere.");
      return;
    }
    for (Sighting answer : answers) {
      Publish message = message(answer);
      if (!wanted.contains(message.topic())) {
        found
            .at(Optional.of(answer))
            .add(
                "fixed-reply-topic",
                "answers on " + String.join(" and ", wanted) + ", as the orders' replyTo says",
                Say.message(message),
                "Each order says where its answer is to go: order.get(\"replyTo\").");
        return;
      }
      if (message.qos() != 1 || message.retain()) {
        found
            .at(Optional.of(answer))
            .add(
                "wrong-qos",
                "answers at QoS 1, not retained",
                Say.message(message),
                "client.publish(replyTo, payload, 1, false)");
        return;
      }
    }
  }

  /** Whether an order was answered a second time: there may have been no time left for more. */
  private static boolean answersAgain(List<Sighting> answers) {
    List<String> ids =
        answers.stream().flatMap(answer -> member(message(answer), "id").stream()).toList();
    return new HashSet<>(ids).size() < ids.size();
  }

  /** Whether each order was answered once, at whatever time. */
  private static boolean judgeAnswers(Findings found, Evidence evidence, List<Sighting> answers) {
    Values values = evidence.values();
    String all = "{\"id\":...,\"ready\":...} for each of " + ORDERS + " orders";
    for (Sighting answer : answers) {
      Findings here = found.at(Optional.of(answer));
      String got = Say.message(message(answer));
      Optional<String> id = member(message(answer), "id");
      if (id.isEmpty()) {
        here.add(
            "no-correlation",
            all,
            got,
            "Bring the order's id back: a guest with two orders can't tell them apart otherwise.");
        return false;
      }
      int order = orderOf(values, id.get());
      if (order < 0
          || !message(answer).topic().equals(values.get("replyTo" + order))
          || !member(message(answer), "ready").equals(Optional.of(values.get("dish" + order)))) {
        here.add(
            "mixed-up",
            all + ", each with its own id, dish and replyTo",
            got,
            "Take all three from the same order, not from fields that the next order changes.");
        return false;
      }
    }
    List<Integer> order =
        answers.stream().map(a -> orderOf(values, member(message(a), "id").orElse(""))).toList();
    if (new HashSet<>(order).size() < ORDERS) {
      String ended = "; the program " + Say.ending(evidence.ending());
      found
          .at(evidence.delivered(one -> isUnanswered(evidence, order, one)))
          .add(
              "answers-too-little",
              all,
              Say.messages(answers.stream().map(RequestReplyCheck::message).toList()) + ended,
              "Each order is to be answered, also the one that takes a while.");
      return false;
    } else if (order.size() > ORDERS) {
      found
          .at(Optional.of(answers.get(ORDERS)))
          .add("answers-twice", all + ", once", order.size() + " answers", "Answer each once.");
      return false;
    } else if (tooSoon(evidence, answers.get(order.indexOf(0)))) {
      found
          .at(Optional.of(answers.get(order.indexOf(0))))
          .add(
              "answers-too-soon",
              "\"%s\" is ready after %d s".formatted(values.get("dish0"), LONG),
              "its answer came before that",
              "schedule(..., seconds, TimeUnit.SECONDS), with the order's own seconds.");
    } else {
      found
          .at(Optional.of(answers.get(order.indexOf(0))))
          .expect(
              order.indexOf(0) == ORDERS - 1,
              "blocks-the-others",
              "what takes no time is ready before what takes %d s".formatted(LONG),
              "the others had to wait for \"%s\"".formatted(values.get("dish0")),
              "Nobody sleeps in a callback, nor in the only worker: schedule the answer.");
    }
    return true;
  }

  private static boolean isUnanswered(Evidence evidence, List<Integer> answered, Publish one) {
    int order = orderOf(evidence.values(), member(one, "id").orElse(""));
    return order >= 0 && !answered.contains(order);
  }

  private static boolean tooSoon(Evidence evidence, Sighting answer) {
    return evidence
        .received()
        .first(Publish.class)
        .filter(o -> answer.at().minus(o.at()).plus(TOLERANCE).toSeconds() < LONG)
        .isPresent();
  }

  private static int orderOf(Values values, String id) {
    return IntStream.range(0, ORDERS)
        .filter(i -> values.get("id" + i).equals(id))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isReady(Publish message) {
    return member(message, "ready").isPresent();
  }

  private static Optional<String> member(Publish message, String name) {
    try {
      JsonElement json = JsonParser.parseString(message.payload().asUtf8().orElse(""));
      return json.isJsonObject()
              && json.getAsJsonObject().get(name) instanceof JsonPrimitive value
              && value.isString()
          ? Optional.of(value.getAsString())
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static Publish message(Sighting sighting) {
    return (Publish) sighting.event();
  }
}
