package chat;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;

/** What the program printed of what others said. */
final class Lines {
  private Lines() {}

  static void judge(Findings found, Evidence evidence) {
    Values values = evidence.values();
    String name = values.get("name");
    String friend = values.get("friend");
    List<String> echo =
        evidence.output().stream()
            .map(String::strip)
            .filter(
                line ->
                    line.startsWith(name + ":")
                        || line.equals(name + " joins")
                        || line.equals(name + " leaves"))
            .toList();
    found
        .at(evidence.delivered(one -> ChatCheck.name(one.payload()).equals(Optional.of(name))))
        .expect(
            echo.isEmpty(),
            "echoes-itself",
            "nothing printed for messages with its own name",
            "it printed " + Say.lines(echo),
            "You hear yourself, as you have subscribed: return where the name is your own.");
    hears(
        found,
        evidence.runs().get(0),
        List.of(
            friend + " joins",
            friend + ": " + values.get("heard0"),
            friend + ": " + values.get("heard1"),
            friend + " leaves"));
    if (evidence.runs().size() > 1 && found.none()) {
      hears(found, evidence.runs().get(1), List.of(friend + ": " + values.get("heard2")));
    }
  }

  private static void hears(Findings found, ProgramRun run, List<String> asked) {
    List<String> printed =
        run.output().stream().map(String::strip).filter(asked::contains).toList();
    found.expect(
        printed.equals(asked),
        "hears-too-little",
        Say.lines(asked) + ", in this order",
        "it printed " + Say.lines(run.output()) + ", and " + Say.ending(run.ending()),
        "In messageArrived: unpack the name (and the text), print one line, at once.");
  }
}
