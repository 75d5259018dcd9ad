package org.mqttcourse.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/**
 * A journal written by hand: what the student's clients sent and received, told in a line each. A
 * client connects when it is first named.
 */
public final class Story {
  private final Journal journal = new Journal(() -> 0);
  private final Map<String, Connection> clients = new LinkedHashMap<>();
  private final List<String> overdue = new ArrayList<>();
  private final Values values;
  private int packetIdentifier;

  /** Begins a story in which these values were drawn. */
  public Story(Values values) {
    this.values = values;
  }

  /** The client connects, with a new session. */
  public Story connects(String client) {
    clients.remove(client);
    connection(client);
    return this;
  }

  /** The client subscribes and is granted what it asks for. */
  public Story subscribes(String client, String filter, int qos) {
    return asks(client, filter, qos, qos);
  }

  /** The client asks for a subscription and gets that return code. */
  public Story asks(String client, String filter, int qos, int returnCode) {
    int identifier = ++packetIdentifier;
    sends(client, new Packet.Subscribe(identifier, List.of(new Packet.Subscription(filter, qos))));
    return gets(client, new Packet.SubAck(identifier, List.of(returnCode)));
  }

  /** The client gives a subscription up. */
  public Story unsubscribes(String client, String filter) {
    int identifier = ++packetIdentifier;
    sends(client, new Packet.Unsubscribe(identifier, List.of(filter)));
    return gets(client, new Packet.UnsubAck(identifier));
  }

  /** The client publishes at QoS 0. */
  public Story publishes(String client, String topic, String text) {
    return sends(client, message(topic, text));
  }

  /** The client receives a message at QoS 0. */
  public Story receives(String client, String topic, String text) {
    return gets(client, message(topic, text));
  }

  /** The client says goodbye. */
  public Story disconnects(String client) {
    sends(client, new Packet.Disconnect());
    return sends(client, new Event.Closed(Event.Side.CLIENT));
  }

  /** The client sends that. */
  public Story sends(String client, Event event) {
    journal.record(connection(client), client, Direction.TO_BROKER, event, Bytes.NONE);
    return this;
  }

  /** The client is sent that. */
  public Story gets(String client, Event event) {
    journal.record(connection(client), client, Direction.TO_CLIENT, event, Bytes.NONE);
    return this;
  }

  /** The check waits for that in vain. */
  public Story misses(String what) {
    overdue.add(what);
    return this;
  }

  /** The packets so far. */
  public Conversation conversation() {
    return journal.freeze();
  }

  /** The program comes to its end, having printed that. */
  public Evidence ends(String... output) {
    return ends(new Ending.Exited(0), output);
  }

  /** The program's only run ends so, having printed that. */
  public Evidence ends(Ending ending, String... output) {
    ProgramRun run = new ProgramRun(values.arguments(), List.of(output), List.of(), ending);
    return new Evidence(values, conversation(), List.of(run), overdue);
  }

  /** The id of the first finding; "PASS" where there is none. */
  public static String firstFinding(Check check, Evidence evidence) {
    Verdict verdict = check.judge(evidence);
    return verdict.passed() ? "PASS" : verdict.findings().get(0).id();
  }

  private Connection connection(String client) {
    Connection known = clients.get(client);
    if (known != null) {
      return known;
    }
    Connection connection = journal.connection(Party.STUDENT);
    clients.put(client, connection);
    sends(client, new Event.Opened());
    sends(
        client, new Packet.Connect(4, client, true, 60, Optional.empty(), Optional.empty(), false));
    gets(client, new Packet.ConnAck(false, 0));
    return connection;
  }

  private static Packet.Publish message(String topic, String text) {
    return new Packet.Publish(topic, Bytes.utf8(text), 0, false, false, 0);
  }
}
