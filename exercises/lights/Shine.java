package lights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** What the lamps are told, and what the strip reports of it. */
final class Shine {
  private static final String DARK = "#000000";
  static final String STILL = "still";
  static final String RUN = "run";
  static final String BLINK = "blink";

  /** In nonsense only. */
  private static final String NOBODYS = "#123456";

  private Shine() {}

  static String all(String colour) {
    return "{\"colour\":\"" + colour + "\"}";
  }

  static String one(String lamp, String colour) {
    return "{\"lamp\":" + lamp + ",\"colour\":\"" + colour + "\"}";
  }

  static String moving(String pattern) {
    return "{\"pattern\":\"" + pattern + "\"}";
  }

  static List<String> commands(Values values) {
    return List.of(
        all(values.get("colour0")),
        one(values.get("lamp"), values.get("colour1")),
        moving(values.get("pattern")));
  }

  /** The pattern that was not drawn. */
  static String other(Values values) {
    return values.get("pattern").equals(RUN) ? BLINK : RUN;
  }

  static List<String> nonsense(Values values) {
    return List.of(
        "make it nice",
        "[1,2,3]",
        "{}",
        "{\"colour\":\"purple-ish\"}",
        "{\"pattern\":\"waltz\"}",
        "{\"lamp\":" + values.get("count") + ",\"colour\":\"" + NOBODYS + "\"}",
        "{\"lamp\":-1,\"colour\":\"" + NOBODYS + "\"}");
  }

  static void judge(Findings found, Evidence evidence) {
    Values values = evidence.values();
    String topic = values.get("strip") + "/state";
    List<Sighting> states =
        evidence
            .sent()
            .where(
                one ->
                    one.event() instanceof Publish message
                        && message.topic().equals(topic)
                        && !message.dup())
            .sightings();
    if (states.isEmpty()) {
      found.add(
          "reports-nothing",
          "states to " + topic + ", the first one when it has connected and subscribed",
          "none; the program " + Say.ending(evidence.ending()),
          "publish(strip + \"/state\", payload, 1, true), at the start and after each command.");
      return;
    }
    for (Sighting state : states) {
      Publish message = (Publish) state.event();
      if (!message.retain() || message.qos() != 1) {
        found
            .at(Optional.of(state))
            .add(
                message.retain() ? "wrong-qos" : "not-retained",
                "states that are retained, at QoS 1",
                Say.message(message),
                "publish(strip + \"/state\", payload, 1, true): whoever comes later sees it.");
        break;
      }
    }
    List<State> asked = asked(values);
    Connection first = evidence.student().connections().get(0);
    List<State> before =
        states.stream().filter(one -> one.connection().equals(first)).map(Shine::state).toList();
    String got =
        "the program %s; it reported %d states: %s"
            .formatted(Say.ending(evidence.ending()), before.size(), say(before));
    found
        .at(wrong(states, first, asked.subList(0, 3)))
        .expect(
            before.size() >= 3 && lamps(before.subList(0, 3)).equals(lamps(asked.subList(0, 3))),
            "obeys-wrongly",
            "at the start all dark, then a state after each command: " + say(asked.subList(0, 3)),
            got,
            "{\"lamps\":[...]} with a colour for each lamp; count the lamps from 0.");
    boolean patternsCount = !found.none() || judgePattern(found, asked, before, got);
    // Who knows no pattern has heard of that: then only the colours count.
    List<List<String>> rest = lamps(before.subList(Math.min(3, before.size()), before.size()));
    List<List<String>> wanted = lamps(asked.subList(3, asked.size()));
    boolean obeyed =
        found.none()
            ? rest.equals(wanted)
            : rest.contains(wanted.get(1)) && rest.stream().noneMatch(one -> one.contains(NOBODYS));
    found
        .at(evidence.delivered(nonsense(values).get(0)))
        .expect(
            obeyed,
            "dies-on-nonsense",
            "%d pieces of nonsense change nothing, and the next command is obeyed"
                .formatted(nonsense(values).size()),
            got,
            "Catch what goes wrong while a command is read, then take the next one.");
    judgeReturn(
        found,
        evidence,
        states.stream().filter(one -> !one.connection().equals(first)).toList(),
        patternsCount);
  }

  /** The first state on that connection whose lamps are not as asked. */
  private static Optional<Sighting> wrong(
      List<Sighting> states, Connection connection, List<State> asked) {
    List<Sighting> there =
        states.stream().filter(one -> one.connection().equals(connection)).toList();
    for (int i = 0; i < Math.min(asked.size(), there.size()); i++) {
      if (!state(there.get(i)).lamps().equals(asked.get(i).lamps())) {
        return Optional.of(there.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether its states name the patterns. */
  private static boolean judgePattern(
      Findings found, List<State> asked, List<State> before, String got) {
    String pattern = asked.get(3).pattern();
    List<State> moving =
        before.stream()
            .skip(4)
            .filter(state -> state.pattern().equals(pattern))
            .filter(state -> !state.lamps().equals(asked.get(4).lamps()))
            .filter(state -> !state.lamps().contains(NOBODYS))
            .toList();
    if (!before.subList(0, 3).equals(asked.subList(0, 3))
        || before.size() < 4
        || !before.get(3).equals(asked.get(3))) {
      found.add(
          "no-pattern",
          "a state with its pattern, \"still\" at first, and then: " + say(asked.subList(3, 4)),
          got,
          "{\"lamps\":[...],\"pattern\":\"still\"}: keep the pattern beside the colours.");
      return false;
    } else if (!moving.isEmpty()) {
      found.add(
          "reports-each-step",
          "one state that names the pattern, and no other while the lamps move",
          got,
          "How the lamps move is seen on the strip; the state says only what it does.");
    }
    return true;
  }

  private static void judgeReturn(
      Findings found, Evidence evidence, List<Sighting> states, boolean patternsCount) {
    List<State> after = states.stream().map(Shine::state).toList();
    List<State> asked = asked(evidence.values());
    State last = asked.get(asked.size() - 1);
    if (after.isEmpty()
        || !after.get(0).lamps().equals(last.lamps())
        || (patternsCount && !after.get(0).equals(last))) {
      found
          .at(states.stream().findFirst().or(() -> evidence.student().first(Event.Closed.class)))
          .add(
              "loses-state-at-a-reconnect",
              "when the broker had hung up: back again, with colours and pattern of before: "
                  + say(List.of(last)),
              after.isEmpty()
                  ? "no state any more; the program " + Say.ending(evidence.ending())
                  : say(after),
              "Connect, subscribe, say online, report: the same method as at the start.");
    } else if (evidence.ending().isClean()) {
      List<State> patterns =
          List.of(
              new State(last.lamps(), other(evidence.values())), new State(last.lamps(), STILL));
      found.expect(
          !patternsCount || after.containsAll(patterns),
          "no-pattern",
          "behind the cut another pattern, and at the end still again: " + say(patterns),
          say(after),
          "There are three patterns, still, run and blink; report each of them.");
      State end = after.get(after.size() - 1);
      found
          .at(Optional.of(states.get(states.size() - 1)))
          .expect(
              end.lamps().equals(asked.get(0).lamps()),
              "stays-bright",
              "at off, a last state with all lamps dark",
              say(List.of(end)),
              "Fill the array with " + DARK + " and report, before you say offline.");
    }
  }

  private static List<State> asked(Values values) {
    int count = Integer.parseInt(values.get("count"));
    List<String> one = new ArrayList<>(Collections.nCopies(count, values.get("colour0")));
    one.set(Integer.parseInt(values.get("lamp")), values.get("colour1"));
    List<String> first = new ArrayList<>(one);
    first.set(0, values.get("colour2"));
    String pattern = values.get("pattern");
    return List.of(
        new State(Collections.nCopies(count, DARK), STILL),
        new State(Collections.nCopies(count, values.get("colour0")), STILL),
        new State(one, STILL),
        new State(one, pattern),
        new State(first, pattern));
  }

  /** What a strip says of itself; no pattern is an empty one. */
  private record State(List<String> lamps, String pattern) {}

  private static List<List<String>> lamps(List<State> states) {
    return states.stream().map(State::lamps).toList();
  }

  private static String say(List<State> states) {
    return Say.lines(
        states.stream()
            .map(state -> (String.join(" ", state.lamps()) + " " + state.pattern()).strip())
            .toList());
  }

  private static State state(Sighting state) {
    Bytes payload = ((Publish) state.event()).payload();
    List<String> lamps = new ArrayList<>();
    String pattern = "";
    try {
      JsonElement json = JsonParser.parseString(payload.asUtf8().orElse(""));
      if (json instanceof JsonObject object) {
        if (object.get("lamps") instanceof JsonArray colours) {
          colours.forEach(one -> lamps.add(one.isJsonPrimitive() ? one.getAsString() : "?"));
        }
        pattern =
            object.get("pattern") instanceof JsonPrimitive named ? named.getAsString() : pattern;
      }
    } catch (JsonParseException e) {
      lamps.add("no JSON");
    }
    return new State(List.copyOf(lamps), pattern);
  }
}
