package chat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Packet.Will;
import org.mqttcourse.wire.Sighting;

/** A chat with a friend that ends well, and one that the broker ends. */
public final class ChatCheck implements Check {
  private static final int FRIENDS_LINES = 3;
  private static final int OWN_LINES = 2;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    String mark = " \"the " + draw.word() + "\" #" + draw.number(2, 99);
    List<String> names = draw.westernNames(2);
    List<String> lines = new ArrayList<>(draw.sentences(FRIENDS_LINES + OWN_LINES));
    lines.set(FRIENDS_LINES, draw.westernSentence());
    return values(
        "chat/" + draw.homeRoom(),
        names.get(0) + mark,
        names.get(1) + ": O'Neill, \\o/ + 1",
        lines);
  }

  @Override
  public Values sample() {
    return values(
        "chat/kitchen",
        "kim",
        "ida",
        List.of("Hello!", "How are you?", "Still there?", "Hi Ida", "Fine, and you?"));
  }

  private static Values values(String room, String name, String friend, List<String> lines) {
    Values values = Values.none().give("room", room).give("name", name).hide("friend", friend);
    for (int i = 0; i < FRIENDS_LINES; i++) {
      values = values.hide("heard" + i, lines.get(i));
    }
    for (int i = 0; i < OWN_LINES; i++) {
      values = values.hide("typed" + i, lines.get(FRIENDS_LINES + i));
    }
    return values;
  }

  @Override
  public boolean hasKeyboard() {
    return true;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(12);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Player friend = probe.player("friend");
    friend.subscribe(values.get("room") + "/+", 1);
    if (endsWell(probe, friend)) {
      isHungUpOn(probe, friend);
    }
    friend.disconnect();
  }

  /** The first run, until {@code /quit}; whether there is any sense in a second one. */
  private static boolean endsWell(Probe probe, Probe.Player friend) throws InterruptedException {
    Values values = probe.values();
    String room = values.get("room");
    Probe.Run run = probe.start();
    if (!probe.awaitSubscription(room + "/says")) {
      return false;
    }
    // Who only forgets to join hears and speaks all the same.
    boolean unused = Until.joined(probe, 1);
    friend.publish(room + "/joins", pack(values.get("friend"), Optional.empty()), 1);
    say(probe, friend, 0);
    run.type(values.get("typed0"));
    Until.said(probe, 1);
    say(probe, friend, 1);
    friend.publish(room + "/leaves", pack(values.get("friend"), Optional.empty()), 1);
    Until.confirmed(probe, "leaves", pack(values.get("friend"), Optional.empty()));
    run.type(values.get("typed1"));
    Until.said(probe, 2);
    run.type("/quit");
    run.awaitEnd();
    return true;
  }

  /** The second run: nobody types anything, and the broker hangs up. */
  private static void isHungUpOn(Probe probe, Probe.Player friend) throws InterruptedException {
    Probe.Run run = probe.start();
    if (Until.joined(probe, 2)) {
      say(probe, friend, 2);
      Values values = probe.values();
      Until.confirmed(probe, "says", pack(values.get("friend"), Optional.of(values.get("heard2"))));
    }
    probe.kick();
    run.awaitEnd();
  }

  private static void say(Probe probe, Probe.Player friend, int i) throws InterruptedException {
    Values values = probe.values();
    friend.publish(
        values.get("room") + "/says",
        pack(values.get("friend"), Optional.of(values.get("heard" + i))),
        1);
  }

  private static String pack(String name, Optional<String> text) {
    JsonObject json = new JsonObject();
    text.ifPresent(words -> json.addProperty("text", words));
    json.addProperty("name", name);
    return json.toString();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    ProgramRun first = evidence.runs().get(0);
    if (!connects(found, evidence, first.ending())) {
      return found.verdict();
    }
    if (first.ending() instanceof Ending.Died) {
      found.ending(first.ending());
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("room") + "/says")) {
      return found.verdict();
    }
    Messages.judge(found, evidence);
    Lines.judge(found, evidence);
    if (found.none()) {
      judgeQos(found, evidence);
    }
    judgeDeath(found, evidence);
    if (!(first.ending() instanceof Ending.Died)) {
      found.ending(first.ending());
    }
    return found.verdict();
  }

  private static boolean connects(Findings found, Evidence evidence, Ending ending) {
    if (!evidence.sent().has(Connect.class) && ending instanceof Ending.TimedOut) {
      found.add(
          "waits-for-input-first",
          "a CONNECT as soon as it is started: nobody has typed anything yet",
          "no connection; it " + Say.ending(ending),
          "Room and name are arguments. Connect and listen first, then read lines.");
      return false;
    }
    return Manners.connects(found, evidence, ending);
  }

  private static void judgeQos(Findings found, Evidence evidence) {
    boolean all =
        evidence.sent().all(Subscribe.class).stream()
            .flatMap(packet -> packet.subscriptions().stream())
            .allMatch(one -> one.qos() == 1);
    found
        .at(evidence.sent().first(Subscribe.class))
        .expect(
            all,
            "wrong-qos",
            "subscriptions at QoS 1",
            Say.subscriptions(evidence.sent()),
            "client.subscribe(room + \"/+\", 1)");
  }

  private static void judgeDeath(Findings found, Evidence evidence) {
    Values values = evidence.values();
    Optional<Sighting> connect = evidence.sent().first(Connect.class);
    Optional<Will> will = evidence.sent().all(Connect.class).get(0).will();
    boolean good =
        will.filter(
                left ->
                    left.topic().equals(values.get("room") + "/leaves")
                        && left.qos() == 1
                        && !left.retain()
                        && name(left.payload()).equals(Optional.of(values.get("name"))))
            .isPresent();
    found
        .at(connect)
        .expect(
            good,
            "no-leave-when-it-dies",
            "a will in CONNECT: {\"name\": your name} to "
                + values.get("room")
                + "/leaves at QoS 1",
            will.map(
                    left ->
                        "a will of "
                            + Say.message(
                                new Publish(
                                    left.topic(),
                                    left.payload(),
                                    left.qos(),
                                    left.retain(),
                                    false,
                                    0)))
                .orElse("a CONNECT without a will"),
            "options.setWill(room + \"/leaves\", payload, 1, false), before connect(options)");
    if (evidence.runs().size() < 2) {
      return;
    }
    Ending ending = evidence.runs().get(1).ending();
    String expected = "when the broker hangs up, the program ends with status 1";
    Findings here =
        found.at(
            evidence.student().where(s -> s.event() instanceof Event.Closed).sightings().stream()
                .reduce((earlier, later) -> later));
    if (ending instanceof Ending.TimedOut) {
      here.add(
          "blocks-on-input",
          expected + ", though nobody types",
          "it " + Say.ending(ending),
          "readLine() does not notice. In connectionLost: System.exit(1).");
    } else if (!(ending instanceof Ending.Exited exited && exited.status() == 1)) {
      here.add(
          "wrong-status",
          expected,
          "it " + Say.ending(ending),
          "System.exit(1) in connectionLost: who started it sees that it failed.");
    }
  }

  /** The name in a message; empty where it is no JSON, or has none. */
  static Optional<String> name(Bytes payload) {
    return member(payload, "name");
  }

  static Optional<String> member(Bytes payload, String member) {
    try {
      JsonElement json = JsonParser.parseString(payload.asUtf8().orElse(""));
      return Stream.of(json)
          .filter(JsonElement::isJsonObject)
          .map(object -> object.getAsJsonObject().get(member))
          .filter(value -> value != null && value.isJsonPrimitive())
          .map(JsonElement::getAsString)
          .findFirst();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }
}
