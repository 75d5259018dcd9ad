package org.mqttcourse.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Connection> clients = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private Connection connection = new Connection(0, Party.STUDENT);
  private String client = "me";
  private int opened;
  private int identifier;
  private Duration pause = Duration.ZERO;

  private int waited;

  private HandMade(Values values) {
    this.values = values;
  }

  public static HandMade evidence(Values values) {
    return new HandMade(values);
  }

  /** What follows is done by the client of that name; it connects unless it is connected. */
  public HandMade as(String name) {
    client = name;
    connection = clients.get(name);
    return connection == null ? connects() : this;
  }

  /** What follows is seen so much later. */
  public HandMade later(int milliseconds) {
    waited += milliseconds;
    return this;
  }

  /** A client of the course's own publishes. */
  public HandMade meanwhile(String topic, String text) {
    Connection before = connection;
    connection = new Connection(++opened, Party.COURSE);
    throwsAt(topic, Bytes.utf8(text), 1);
    connection = before;
    return this;
  }

  /** A new connection that the broker refuses. */
  public HandMade isRefused(int returnCode) {
    return opens()
        .gets(new Packet.ConnAck(false, returnCode))
        .gets(new Event.Closed(Event.Side.BROKER));
  }

  /** A new connection, accepted. */
  public HandMade connects() {
    opens();
    clients.put(client, connection);
    return gets(new Packet.ConnAck(false, 0));
  }

  /** The same with what else a CONNECT may say. */
  public HandMade connects(boolean cleanSession, Optional<Packet.Will> will) {
    opens(cleanSession, will);
    clients.put(client, connection);
    return gets(new Packet.ConnAck(false, 0));
  }

  /** A new connection with that user name and a password; 0 is welcome. */
  public HandMade connectsWith(Optional<String> user, int returnCode) {
    connection = new Connection(++opened, Party.STUDENT);
    clients.put(client, connection);
    return sends(new Event.Opened())
        .sends(new Packet.Connect(4, client, true, 60, Optional.empty(), user, user.isPresent()))
        .gets(new Packet.ConnAck(false, returnCode));
  }

  /** What follows is done under that client identifier. */
  public HandMade named(String name) {
    client = name;
    return this;
  }

  private HandMade opens() {
    return opens(true, Optional.empty());
  }

  private HandMade opens(boolean cleanSession, Optional<Packet.Will> will) {
    connection = new Connection(++opened, Party.STUDENT);
    return sends(new Event.Opened())
        .sends(new Packet.Connect(4, client, cleanSession, 60, will, Optional.empty(), false));
  }

  /** Subscribes, granted as asked. */
  public HandMade subscribes(String filter, int qos) {
    return subscribes(filter, qos, qos);
  }

  /** Subscribes and gets that return code. */
  public HandMade subscribes(String filter, int qos, int returnCode) {
    identifier++;
    return sends(new Packet.Subscribe(identifier, List.of(new Packet.Subscription(filter, qos))))
        .gets(new Packet.SubAck(identifier, List.of(returnCode)));
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
    clients.remove(client);
    return sends(new Event.Closed(Event.Side.CLIENT));
  }

  /** The check itself saw that. */
  public HandMade noted(String note) {
    notes.add(note);
    return this;
  }

  public HandMade prints(String line) {
    output.add(line);
    return this;
  }

  public HandMade exits() {
    return ends(new Ending.Exited(0));
  }

  /** What follows is seen so much later. */
  public HandMade later(Duration time) {
    pause = pause.plus(time);
    return this;
  }

  /** Exits, and for so long the machine had not let it run. */
  public HandMade exitsStarved(Duration starved) {
    runs.add(new ProgramRun(values.arguments(), output, List.of(), new Ending.Exited(0), starved));
    output = new ArrayList<>();
    return this;
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
    return new Evidence(values, new Conversation(sightings), runs, List.of(), notes);
  }

  /** The first finding's id; {@code PASS} where there is none. */
  public String judgedBy(Check check) {
    Verdict verdict = check.judge(evidence());
    return verdict.passed() ? "PASS" : verdict.findings().get(0).id();
  }

  /** What the first finding marks: a packet's name, or what else happened; empty for nothing. */
  public String markedBy(Check check) {
    return check.judge(evidence()).findings().stream()
        .findFirst()
        .flatMap(Finding::decidedBy)
        .map(sighting -> sighting.event().getClass().getSimpleName() + " " + sighting.number())
        .orElse("");
  }

  private HandMade sees(Direction direction, Event event) {
    int number = sightings.size() + 1;
    sightings.add(
        new Sighting(
            number,
            pause.plusMillis(waited + number),
            connection,
            client,
            direction,
            event,
            Bytes.NONE));
    return this;
  }
}
