package lights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
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

  private Shine() {}

  static String all(String colour) {
    return "{\"colour\":\"" + colour + "\"}";
  }

  static List<String> commands(Values values) {
    String one = "{\"lamp\":" + values.get("lamp") + ",\"colour\":\"" + values.get("colour1") + "\"}";
    return List.of(all(values.get("colour0")), one);
  }

  static List<String> nonsense(Values values) {
    return List.of(
        "make it nice",
        "[1,2,3]",
        "{}",
        "{\"colour\":\"purple-ish\"}",
        "{\"lamp\":" + values.get("count") + ",\"colour\":\"#123456\"}",
        "{\"lamp\":-1,\"colour\":\"#123456\"}");
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
    List<List<String>> asked = asked(values);
    Connection first = evidence.student().connections().get(0);
    List<List<String>> before =
        states.stream().filter(one -> one.connection().equals(first)).map(Shine::lamps).toList();
    // Four of them: dark, two commands, and the one behind the nonsense.
    String got = "; it reported " + before.size() + " states: " + say(before);
    found
        .at(wrong(states, first, asked.subList(0, 3)))
        .expect(
        before.size() >= 3 && before.subList(0, 3).equals(asked.subList(0, 3)),
        "obeys-wrongly",
        "at the start all dark, then a state after each command: " + say(asked.subList(0, 3)),
        "the program " + Say.ending(evidence.ending()) + got,
        "{\"lamps\":[...]} with a colour for each lamp; count the lamps from 0.");
    found
        .at(evidence.delivered(nonsense(values).get(0)))
        .expect(
        before.size() == asked.size() && before.get(3).equals(asked.get(3)),
        "dies-on-nonsense",
        "%d pieces of nonsense change nothing, and the next command is obeyed"
            .formatted(nonsense(values).size()),
        "the program " + Say.ending(evidence.ending()) + got,
        "Catch what goes wrong while a command is read, then take the next one.");
    judgeReturn(
        found,
        evidence,
        states.stream().filter(one -> !one.connection().equals(first)).toList());
  }

  /** The first state on that connection that is not as asked. */
  private static Optional<Sighting> wrong(
      List<Sighting> states, Connection connection, List<List<String>> asked) {
    List<Sighting> there =
        states.stream().filter(one -> one.connection().equals(connection)).toList();
    for (int i = 0; i < Math.min(asked.size(), there.size()); i++) {
      if (!lamps(there.get(i)).equals(asked.get(i))) {
        return Optional.of(there.get(i));
      }
    }
    return Optional.empty();
  }

  private static void judgeReturn(
      Findings found, Evidence evidence, List<Sighting> states) {
    List<List<String>> after = states.stream().map(Shine::lamps).toList();
    List<List<String>> asked = asked(evidence.values());
    if (after.isEmpty() || !after.get(0).equals(asked.get(3))) {
      found
          .at(states.stream().findFirst().or(() -> evidence.student().first(Event.Closed.class)))
          .add(
          "loses-state-at-a-reconnect",
          "when the broker had hung up: back again, with the colours of before: "
              + say(List.of(asked.get(3))),
          after.isEmpty()
              ? "no state any more; the program " + Say.ending(evidence.ending())
              : say(after),
          "Connect, subscribe, say online, report: the same method as at the start.");
    } else if (evidence.ending().isClean()) {
      List<String> last = after.get(after.size() - 1);
      found
          .at(Optional.of(states.get(states.size() - 1)))
          .expect(
          last.equals(asked.get(0)),
          "stays-bright",
          "at off, a last state with all lamps dark",
          say(List.of(last)),
          "Fill the array with " + DARK + " and report, before you say offline.");
    }
  }

  private static List<List<String>> asked(Values values) {
    int count = Integer.parseInt(values.get("count"));
    List<String> one = new ArrayList<>(Collections.nCopies(count, values.get("colour0")));
    one.set(Integer.parseInt(values.get("lamp")), values.get("colour1"));
    return List.of(
        Collections.nCopies(count, DARK),
        Collections.nCopies(count, values.get("colour0")),
        one,
        Collections.nCopies(count, values.get("colour2")));
  }

  private static String say(List<List<String>> states) {
    return Say.lines(states.stream().map(state -> String.join(" ", state)).toList());
  }

  private static List<String> lamps(Sighting state) {
    Bytes payload = ((Publish) state.event()).payload();
    List<String> lamps = new ArrayList<>();
    try {
      JsonElement json = JsonParser.parseString(payload.asUtf8().orElse(""));
      if (json instanceof JsonObject object && object.get("lamps") instanceof JsonArray colours) {
        colours.forEach(one -> lamps.add(one.isJsonPrimitive() ? one.getAsString() : "?"));
      }
    } catch (JsonParseException e) {
      lamps.add("no JSON");
    }
    return lamps;
  }
}
