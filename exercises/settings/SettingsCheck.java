package settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Entrance;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** Three runs: with the right password, with a wrong one, and where no broker is. */
public final class SettingsCheck implements Check {
  private static final Pattern PLACE = Pattern.compile("localhost:\\d+");
  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(
        draw.topic(),
        draw.westernSentence(),
        draw.name() + draw.number(10, 99),
        draw.word() + "-" + draw.number(1000, 9999),
        draw.word() + "?" + draw.number(1000, 9999));
  }

  @Override
  public Values sample() {
    return values("harbour/tide", "The water is high", "harbour", "salty-2718", "salty-2719");
  }

  private static Values values(
      String topic, String text, String user, String password, String wrong) {
    return Values.none()
        .give("topic", topic)
        .give("text", text)
        .hide("user", user)
        .hide("password", password)
        .hide("wrong", wrong);
  }

  @Override
  public Entrance entrance(Values values) {
    String user = values.get("user");
    return Entrance.OPEN.withUser(user, values.get("password")).comingAs(user);
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(6);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    probe.start().awaitEnd();
    Probe.Run refused = probe.start(Map.of("MQTT_PASSWORD", probe.values().get("wrong")));
    // Who knocks at one closed door for ever need not be shown another.
    if (refused.endsWithin(SOON)) {
      probe.startWithoutBroker().awaitEnd();
    }
    refused.awaitEnd();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    List<ProgramRun> runs = evidence.runs();
    if (!Manners.connects(found, evidence, runs.get(0).ending())) {
      return found.verdict();
    }
    judgeUser(found, evidence);
    if (found.none()) {
      judgeMessage(found, evidence);
    }
    String refused = "the broker refused it";
    String nobody = "no broker was there";
    if (found.none() && runs.size() > 1) {
      Optional<Sighting> refusal =
          evidence.received().first(ConnAck.class, answer -> answer.returnCode() > 0);
      judgeFailure(found.at(refusal), evidence, runs.get(1), refused);
    }
    if (found.none() && runs.size() > 2) {
      judgeFailure(found, evidence, runs.get(2), nobody);
    }
    Manners.goodbye(found, evidence);
    return found.verdict();
  }

  private static void judgeUser(Findings found, Evidence evidence) {
    String user = evidence.values().get("user");
    Optional<Sighting> other =
        evidence
            .sent()
            .first(
                Connect.class, one -> !one.userName().equals(Optional.of(user)) || !one.password());
    if (other.isEmpty()) {
      return;
    }
    Connect connect = (Connect) other.get().event();
    if (connect.userName().isEmpty()) {
      found
          .at(other)
          .add(
              "no-user",
              "a CONNECT with the user name and the password of the environment",
              "a CONNECT without a user name",
              "options.setUserName(...), setPassword(...), and client.connect(options)");
    } else {
      found
          .at(other)
          .add(
              "in-the-code",
              "a CONNECT as the user of MQTT_USER, today \"" + user + "\", with a password",
              "a CONNECT as \"" + connect.userName().get() + "\"",
              "Nothing of that kind stands in the code: System.getenv(\"MQTT_USER\")");
    }
  }

  private static void judgeMessage(Findings found, Evidence evidence) {
    Values values = evidence.values();
    ProgramRun run = evidence.runs().get(0);
    Publish asked =
        new Publish(values.get("topic"), Bytes.utf8(values.get("text")), 1, false, false, 0);
    List<Publish> sent =
        evidence.sent().all(Publish.class).stream()
            .map(one -> new Publish(one.topic(), one.payload(), one.qos(), one.retain(), false, 0))
            .toList();
    Optional<Sighting> firstAnswer = evidence.received().first(ConnAck.class);
    boolean letIn =
        firstAnswer.isPresent() && ((ConnAck) firstAnswer.get().event()).returnCode() == 0;
    found
        .at(firstAnswer)
        .expect(
            letIn,
            "wrong-password",
            "the password of MQTT_PASSWORD",
            "the broker refused it: bad user name or password",
            "options.setPassword(System.getenv(\"MQTT_PASSWORD\").toCharArray())");
    if (found.none()) {
      found
          .at(evidence.sent().first(Publish.class))
          .expect(
              sent.equals(List.of(asked)),
              sent.isEmpty() ? "no-message" : "wrong-message",
              "once " + Say.message(asked),
              Say.messages(sent) + "; the program " + Say.ending(run.ending()),
              "client.publish(args[0], args[1].getBytes(UTF_8), 1, false)");
    }
    if (found.none()) {
      found.ending(run.ending());
    }
  }

  private static void judgeFailure(Findings found, Evidence evidence, ProgramRun run, String what) {
    List<String> said = run.errors().stream().filter(line -> !line.isBlank()).toList();
    String expected =
        "when " + what + ": one line to System.err with host and port, and a status that is not 0";
    String got = Say.lines(said) + "; it " + Say.ending(run.ending());
    if (run.ending() instanceof Ending.TimedOut) {
      found.add(
          "endless-retry",
          expected,
          got,
          "A wrong password stays wrong: say so and leave. Close the client, or System.exit(1).");
    } else if (said.stream().anyMatch(line -> line.startsWith("\tat "))) {
      found.add(
          "stack-trace",
          expected,
          Say.count(said.size(), "line") + " of a stack trace",
          "Catch the MqttException around connect, and print one line of your own.");
    } else if (said.isEmpty()) {
      found.add(
          "ignores-refusal",
          expected,
          "not a word on System.err; it " + Say.ending(run.ending()),
          "An empty catch hides what went wrong: print a line there, and leave with System.exit(1).");
    } else if (shows(run, evidence)) {
      found.add(
          "shows-password",
          expected,
          "a line with the password in it",
          "What is printed is kept in files that others read: never print a password.");
    } else if (said.size() > 1) {
      found.add("too-many-lines", expected, got, "One line is enough: what, where, and why.");
    } else if (!PLACE.matcher(said.get(0)).find()) {
      found.add(
          "no-place",
          expected,
          got,
          "Who reads it at night wants to know which broker: print the address, MQTT_URL.");
    } else {
      found.expect(
          !run.ending().equals(new Ending.Exited(0)),
          "status-zero",
          expected,
          got,
          "Whoever started the program asks for its status: System.exit(1).");
    }
  }

  private static boolean shows(ProgramRun run, Evidence evidence) {
    Values values = evidence.values();
    return Stream.of(run.errors(), run.output())
        .flatMap(List::stream)
        .anyMatch(
            line -> line.contains(values.get("password")) || line.contains(values.get("wrong")));
  }
}
