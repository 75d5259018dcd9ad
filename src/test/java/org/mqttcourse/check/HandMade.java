package org.mqttcourse.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Evidence made by hand: what a student's program might have sent, got and printed. */
public final class HandMade {
  private final Values values;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<ProgramRun> runs = new ArrayList<>();
  private List<String> output = new ArrayList<>();
  private Connection connection = new Connection(0, Party.STUDENT);
  private int identifier;

  private HandMade(Values values) {
    this.values = values;
  }

  public static HandMade evidence(Values values) {
    return new HandMade(values);
  }

  /** A new connection that the broker refuses. */
  public HandMade isRefused(int returnCode) {
    connection = new Connection(connection.number() + 1, Party.STUDENT);
    return sends(new Event.Opened())
        .sends(new Packet.Connect(4, "me", true, 60, Optional.empty(), Optional.empty(), false))
        .gets(new Packet.ConnAck(false, returnCode))
        .gets(new Event.Closed(Event.Side.BROKER));
  }

  /** A new connection, accepted. */
  public HandMade connects() {
    connection = new Connection(connection.number() + 1, Party.STUDENT);
    return sends(new Event.Opened())
        .sends(new Packet.Connect(4, "me", true, 60, Optional.empty(), Optional.empty(), false))
        .gets(new Packet.ConnAck(false, 0));
  }

  /** Subscribes, granted as asked. */
  public HandMade subscribes(String filter, int qos) {
    identifier++;
    return sends(new Packet.Subscribe(identifier, List.of(new Packet.Subscription(filter, qos))))
        .gets(new Packet.SubAck(identifier, List.of(qos)));
  }

  public HandMade unsubscribes(String filter) {
    identifier++;
    return sends(new Packet.Unsubscribe(identifier, List.of(filter)))
        .gets(new Packet.UnsubAck(identifier));
  }

  /** Publishes text, with the whole handshake. */
  public HandMade publishes(String topic, String text, int qos) {
    return publishes(topic, Bytes.utf8(text), qos);
  }

  /** Publishes, with the whole handshake. */
  public HandMade publishes(String topic, Bytes payload, int qos) {
    throwsAt(topic, payload, qos);
    if (qos == 1) {
      gets(new Packet.PubAck(identifier));
    } else if (qos == 2) {
      gets(new Packet.PubRec(identifier));
      sends(new Packet.PubRel(identifier));
      gets(new Packet.PubComp(identifier));
    }
    return this;
  }

  /** Publishes and hears nothing of it. */
  public HandMade throwsAt(String topic, Bytes payload, int qos) {
    identifier++;
    return sends(new Packet.Publish(topic, payload, qos, false, false, qos == 0 ? 0 : identifier));
  }

  /** Gets a message of somebody else's. */
  public HandMade hears(String topic, Bytes payload, int qos) {
    identifier++;
    gets(new Packet.Publish(topic, payload, qos, false, false, qos == 0 ? 0 : identifier));
    return qos == 1 ? sends(new Packet.PubAck(identifier)) : this;
  }

  public HandMade leaves() {
    return sends(new Packet.Disconnect()).vanishes();
  }

  public HandMade vanishes() {
    return sends(new Event.Closed(Event.Side.CLIENT));
  }

  public HandMade prints(String line) {
    output.add(line);
    return this;
  }

  public HandMade exits() {
    return ends(new Ending.Exited(0));
  }

  public HandMade hangs() {
    return ends(new Ending.TimedOut(8, Optional.of(30)));
  }

  public HandMade dies(String exception) {
    return ends(new Ending.Died(exception, Optional.of(12)));
  }

  /** The run is over; what is printed from now on belongs to the next one. */
  public HandMade ends(Ending ending) {
    runs.add(new ProgramRun(values.arguments(), output, List.of(), ending));
    output = new ArrayList<>();
    return this;
  }

  public HandMade sends(Event event) {
    return sees(Direction.TO_BROKER, event);
  }

  public HandMade gets(Event event) {
    return sees(Direction.TO_CLIENT, event);
  }

  public Evidence evidence() {
    return new Evidence(values, new Conversation(sightings), runs, List.of());
  }

  /** The first finding's id; {@code PASS} where there is none. */
  public String judgedBy(Check check) {
    Verdict verdict = check.judge(evidence());
    return verdict.passed() ? "PASS" : verdict.findings().get(0).id();
  }

  private HandMade sees(Direction direction, Event event) {
    int number = sightings.size() + 1;
    sightings.add(
        new Sighting(
            number, Duration.ofMillis(number), connection, "me", direction, event, Bytes.NONE));
    return this;
  }
}
