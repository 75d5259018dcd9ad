package tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Entrance;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Probe.Certificate;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** Four servers, one after the other, two of which must not be told anything. */
public final class TlsCheck implements Check {
  /** The course's own client says between two runs that the next one begins. */
  private static final String NEXT = "course/next-run";

  private static final int OURS = 0;
  private static final int STRANGER = 1;
  private static final int OTHER_HOST = 2;
  private static final int RENEWED = 3;
  private static final List<Certificate> MEETINGS =
      List.of(Certificate.OF_A_STRANGER, Certificate.OF_ANOTHER_HOST, Certificate.RENEWED);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(draw.topic(), draw.westernSentence(), draw.name(), draw.word());
  }

  @Override
  public Values sample() {
    return values("castle/vault/code", "The owl sees the lantern", "kim", "teapot");
  }

  private static Values values(String topic, String text, String name, String password) {
    return Values.none()
        .give("topic", topic)
        .give("text", text)
        .hide("name", name)
        .hide("password", password);
  }

  @Override
  public Entrance entrance(Values values) {
    return Entrance.OPEN
        .encryptedToo()
        .withUser(values.get("name"), values.get("password"))
        .comingAs(values.get("name"));
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Probe.Player usher = probe.player("usher");
    probe.start().awaitEnd();
    for (Certificate certificate : MEETINGS) {
      usher.publish(NEXT, certificate.name(), 1);
      probe.startMeeting(certificate).awaitEnd();
    }
    usher.disconnect();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    List<Conversation> meetings = meetings(evidence);
    judgeOurs(found, evidence, meetings.get(OURS));
    if (!found.none()) {
      return found.verdict();
    }
    judgeStranger(found, meetings.get(STRANGER));
    // Who trusts even a stranger asks nobody for a name.
    if (!meetings.get(STRANGER).has(Connect.class)) {
      judgeOtherHost(found, meetings.get(OTHER_HOST));
    }
    judgeMessage(found, evidence, meetings.get(OURS), evidence.runs().get(OURS));
    if (meetings.get(RENEWED).has(Connect.class)) {
      judgeMessage(found, evidence, meetings.get(RENEWED), evidence.runs().get(RENEWED));
    } else {
      judgeRenewed(found, meetings.get(RENEWED));
    }
    for (int run : List.of(STRANGER, OTHER_HOST)) {
      if (!meetings.get(run).has(Connect.class)) {
        judgeRefusal(found, meetings.get(run), evidence.runs().get(run).ending());
      }
    }
    Manners.goodbye(found, evidence);
    return found.verdict();
  }

  /** The student's part of each run. */
  private static List<Conversation> meetings(Evidence evidence) {
    List<Long> borders = new ArrayList<>(List.of(0L));
    evidence.conversation().of(Party.COURSE).toBroker().sightings().stream()
        .filter(s -> s.event() instanceof Publish message && message.topic().equals(NEXT))
        .forEach(s -> borders.add(s.number()));
    borders.add(Long.MAX_VALUE);
    List<Conversation> meetings = new ArrayList<>();
    for (int i = 1; i < borders.size(); i++) {
      long from = borders.get(i - 1);
      long to = borders.get(i);
      meetings.add(evidence.student().where(s -> s.number() > from && s.number() < to));
    }
    return meetings;
  }

  private static void judgeOurs(Findings found, Evidence evidence, Conversation meeting) {
    Ending ending = evidence.runs().get(OURS).ending();
    Optional<Sighting> refused = meeting.first(Event.Refused.class);
    if (meeting.has(Connect.class)) {
      boolean letIn =
          meeting.connections().stream()
              .anyMatch(connection -> Manners.accepted(meeting.on(connection)));
      found
          .at(meeting.first(Connect.class))
          .expect(
              letIn,
              "not-let-in",
              "a connection as %s, with the password".formatted(evidence.values().get("name")),
              "the broker did not let the program in",
              "setUserName from MQTT_USER and setPassword from MQTT_PASSWORD, in the options.");
    } else if (refused.isPresent() && reason(refused.get()).contains("speaks only TLS")) {
      found
          .at(refused)
          .add(
              "plain-port",
              "a TLS handshake, for MQTT_URL begins with ssl://",
              "the program began in the clear, with whatever it had to say",
              "Give Paho the address as it stands: ssl:// is what makes it encrypt.");
    } else if (refused.isPresent()) {
      distrusts(found.at(refused), "it did not trust the right broker, and hung up");
    } else {
      boolean unused = Manners.connects(found, evidence, ending);
    }
  }

  private static String reason(Sighting sighting) {
    return sighting.event() instanceof Event.Refused refused ? refused.reason() : "";
  }

  private static void distrusts(Findings found, String got) {
    found.add(
        "trusts-one-certificate",
        "it trusts every certificate that the authority in MQTT_CA vouches for",
        got,
        "Trust the authority in that file: not one certificate by hand, not Java's own list.");
  }

  private static void judgeStranger(Findings found, Conversation meeting) {
    found
        .at(meeting.first(Connect.class))
        .expect(
            !meeting.has(Connect.class),
            "trusts-everyone",
            "no CONNECT to a stranger whose certificate nobody vouches for",
            "the stranger got a CONNECT with user name and password",
            "Switch no checking off: a trust manager that checks nothing trusts everyone.");
  }

  private static void judgeOtherHost(Findings found, Conversation meeting) {
    found
        .at(meeting.first(Connect.class))
        .expect(
            !meeting.has(Connect.class),
            "ignores-host-name",
            "no CONNECT to a server whose certificate is for another host",
            "it was for broker.example, MQTT_URL says localhost, and it got the password",
            "Leave setHttpsHostnameVerificationEnabled as it is: true.");
  }

  private static void judgeRenewed(Findings found, Conversation meeting) {
    distrusts(
        found.at(meeting.first(Event.Refused.class)),
        "the broker came with a new certificate, and was not trusted any more");
  }

  private static void judgeMessage(
      Findings found, Evidence evidence, Conversation meeting, ProgramRun run) {
    Values values = evidence.values();
    List<Publish> sent = meeting.toBroker().messages();
    Publish wanted =
        new Publish(values.get("topic"), Bytes.utf8(values.get("text")), 1, false, false, 0);
    boolean right =
        sent.size() == 1
            && sent.get(0).topic().equals(wanted.topic())
            && sent.get(0).payload().equals(wanted.payload())
            && sent.get(0).qos() == 1
            && !sent.get(0).retain();
    if (sent.isEmpty() && run.ending() instanceof Ending.Died) {
      found.ending(run.ending());
    } else if (!right) {
      found
          .at(sent.stream().findFirst().flatMap(evidence::sightingOf))
          .add(
              sent.isEmpty() ? "nothing-published" : "wrong-message",
              Say.message(wanted) + ", once",
              Say.messages(sent) + "; the program " + Say.ending(run.ending()),
              "client.publish(args[0], args[1].getBytes(UTF_8), 1, false)");
    } else {
      found.ending(run.ending());
    }
  }

  private static void judgeRefusal(Findings found, Conversation meeting, Ending ending) {
    // Java itself gives a program that dies of an exception the status 1.
    if (ending instanceof Ending.Died
        || (ending instanceof Ending.Exited exited && exited.status() == 1)) {
      return;
    }
    if (ending.isClean()) {
      found
          .at(meeting.first(Event.Refused.class))
          .add(
              "status-zero",
              "status 1 where the server is not to be trusted",
              "it ended with status 0, as if it had sent the message",
              "Where connect throws: say why, and System.exit(1).");
    } else {
      found.ending(ending);
    }
  }
}
