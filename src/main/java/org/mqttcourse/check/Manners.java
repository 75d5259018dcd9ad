package org.mqttcourse.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Packet.Subscription;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/** What nearly every task asks of a program: it connects, and says goodbye before it leaves. */
public final class Manners {
  /** Paho's exceptions print their reason code behind the message. */
  private static final Pattern PAHO = Pattern.compile("\\(32[01]\\d\\d\\)");

  private Manners() {}

  /**
   * Adds a finding where the program never connected.
   *
   * @return whether it did; nothing else can be judged if it did not
   */
  public static boolean connects(Findings found, Evidence evidence, Ending ending) {
    if (evidence.sent().has(Connect.class)) {
      return true;
    }
    // A program that broke down for a reason of its own hears of that reason.
    boolean reasonOfItsOwn =
        ending instanceof Ending.Died died
            ? !PAHO.matcher(died.exception()).find()
            : !(ending instanceof Ending.Exited);
    if (reasonOfItsOwn) {
      found.ending(ending);
    }
    found.add(
        "never-connects",
        "a CONNECT to the broker at MQTT_URL",
        "no connection at all; the program " + Say.ending(ending),
        "Call client.connect() first, on a client that was made with the address from MQTT_URL.");
    return false;
  }

  /**
   * Adds a finding where the program never subscribed, or to something else only.
   *
   * @return whether it has a subscription that matches the topic
   */
  public static boolean subscribes(Findings found, Evidence evidence, String topic) {
    List<Subscription> all =
        evidence.sent().all(Subscribe.class).stream()
            .flatMap(packet -> packet.subscriptions().stream())
            .toList();
    if (all.isEmpty()) {
      found.add(
          "never-subscribes",
          "a SUBSCRIBE to " + topic,
          "none; the program " + Say.ending(evidence.ending()),
          "After connect(), call client.subscribe(topic, 1).");
      return false;
    }
    boolean matches =
        all.stream().anyMatch(one -> new TopicFilter(one.topicFilter()).matches(topic));
    found
        .at(evidence.sent().first(Subscribe.class))
        .expect(
            matches,
            "subscribes-elsewhere",
            "a SUBSCRIBE to " + topic,
            Say.subscriptions(evidence.sent()),
            "Take the topic from the arguments as it stands; mind their order.");
    return matches;
  }

  /** Whether each subscription is asked for at QoS 1; adds a finding where one is not. */
  public static boolean subscribesAtQos1(Findings found, Evidence evidence) {
    Optional<Sighting> other =
        evidence
            .sent()
            .first(
                Subscribe.class,
                packet -> packet.subscriptions().stream().anyMatch(one -> one.qos() != 1));
    found
        .at(other)
        .expect(
            other.isEmpty(),
            "subscription-qos",
            "a subscription at QoS 1",
            Say.subscriptions(evidence.sent()),
            "A subscription has a QoS of its own: client.subscribe(topic, 1).");
    return other.isEmpty();
  }

  /** Adds a finding where a connection that the broker accepted ended without a DISCONNECT. */
  public static void goodbye(Findings found, Evidence evidence) {
    goodbye(
        found,
        evidence,
        "When everything is done, call client.disconnect() and then client.close().");
  }

  /** The same with a hint of the task's own. */
  public static void goodbye(Findings found, Evidence evidence, String hint) {
    List<Conversation> silent =
        evidence.student().connections().stream()
            .map(connection -> evidence.student().on(connection))
            .filter(Manners::accepted)
            .filter(conversation -> !conversation.has(Disconnect.class))
            .toList();
    Optional<Sighting> end = silent.stream().findFirst().flatMap(Manners::end);
    found
        .at(end)
        .expect(
            silent.isEmpty(),
            "never-disconnects",
            "a DISCONNECT before the program leaves",
            silent.size() == 1
                ? "a connection that ended without it"
                : silent.size() + " connections without it",
            hint);
  }

  /** Where the program took its leave: its first DISCONNECT, or the end of its first connection. */
  public static Optional<Sighting> leaving(Evidence evidence) {
    return evidence.sent().first(Disconnect.class).or(() -> end(evidence.student()));
  }

  private static Optional<Sighting> end(Conversation conversation) {
    return conversation.first(Event.Closed.class);
  }

  /** Whether the broker let this connection in. */
  public static boolean accepted(Conversation connection) {
    return connection.all(ConnAck.class).stream().anyMatch(ack -> ack.returnCode() == 0);
  }

  /** How many of the student's connections the broker let in. */
  public static long connections(Evidence evidence) {
    Conversation student = evidence.student();
    return student.connections().stream()
        .map((Connection connection) -> student.on(connection))
        .filter(Manners::accepted)
        .count();
  }
}
