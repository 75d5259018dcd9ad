package org.mqttcourse.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/**
 * What a check has at hand while the program runs: the program itself, other clients, and a view of
 * the journal. Nothing here sleeps for a guess: it waits for packets, with a deadline.
 */
public interface Probe {
  /**
   * How long a check waits for a packet. Here and in a run's time limit and {@link Run#endsWithin},
   * time counts from the program's main on, and only as far as the machine let the program run: a
   * verdict does not depend on how busy the machine is. A script is played by the grader itself,
   * and its time is the wall clock's.
   */
  Duration PATIENCE = Duration.ofSeconds(5);

  /** The values of this check. */
  Values values();

  /** Starts the program with the given values as its arguments. */
  default Run start() {
    return start(Map.of());
  }

  /**
   * Starts the program with the given values as its arguments, and with other variables in its
   * environment than usual, such as a wrong {@code MQTT_PASSWORD}.
   */
  Run start(Map<String, String> environment);

  /**
   * Starts the program with the same arguments and an address where no broker listens, for what it
   * does then. A rehearsal starts nothing here: its end is there at once.
   */
  Run startWithoutBroker();

  /**
   * Starts the program with the address of another encrypted port, for what it does when that shows
   * another certificate. What it says there goes to the same broker. A rehearsal starts nothing
   * here: its end is there at once.
   */
  Run startMeeting(Certificate certificate);

  /** What a server may show of itself in TLS. */
  enum Certificate {
    /** A new one, as good as the other: a broker gets one every year or so. */
    RENEWED,
    /** The right authority vouches for it, but for another host. */
    OF_ANOTHER_HOST,
    /** An authority vouches for it that nobody knows. */
    OF_A_STRANGER
  }

  /** Connects another client of the course; its identifier is drawn by the course. */
  Player player(String name);

  /**
   * Waits until the student's side has sent or received something, past or coming. The condition is
   * asked once about each sighting, from the oldest on, so it may count.
   *
   * @param what for the finding, in the student's words: "a SUBSCRIBE"
   * @return whether it came within {@link #PATIENCE}; if not, the evidence keeps {@code what} as
   *     overdue. Also false, at once, when no program is running any more and it can't come.
   */
  boolean await(String what, Predicate<Sighting> condition) throws InterruptedException;

  /** Waits until a subscription of the student's that matches the topic is acknowledged. */
  boolean awaitSubscription(String topic) throws InterruptedException;

  /**
   * Waits until the student's program has sent so many messages; resends don't count. A check that
   * tells the program to end waits for its last answer first: what an async client has not yet
   * handed to the network may be lost when it disconnects, or may not.
   *
   * @param what for the finding where they don't come
   */
  default boolean awaitMessages(String what, int count) throws InterruptedException {
    AtomicInteger seen = new AtomicInteger();
    return await(
        what,
        sighting ->
            sighting.toBroker()
                && sighting.event() instanceof Publish message
                && !message.dup()
                && seen.incrementAndGet() >= count);
  }

  /**
   * Waits until the student's program has that message on that topic and, unless it came at QoS 0,
   * has acknowledged it: then its callback has come back.
   *
   * @param what for the finding where it does not come
   */
  default void awaitAcknowledged(String what, String topic, String payload)
      throws InterruptedException {
    Set<String> open = new HashSet<>();
    // A deadline that passes is named in the finding; what follows is played all the same.
    boolean unused =
        await(
                what,
                sighting ->
                    !sighting.toBroker()
                        && sighting.event() instanceof Publish message
                        && message.topic().equals(topic)
                        && message.payload().equals(Bytes.utf8(payload))
                        && open.add(handshake(sighting, message.packetIdentifier())))
            && await(
                "a PUBACK for it",
                sighting ->
                    open.contains(handshake(sighting, 0))
                        || (sighting.toBroker()
                            && sighting.event() instanceof PubAck ack
                            && open.contains(handshake(sighting, ack.packetIdentifier()))));
  }

  private static String handshake(Sighting sighting, int packetIdentifier) {
    return sighting.connection().number() + " " + packetIdentifier;
  }

  /**
   * Disturbs the links of the student's program from now on, over reconnects too, as in {@code
   * link("cut before next puback")}, {@code link("cut after every 3rd publish up")}, {@code
   * link("delay 300ms ±100ms")}; CONTRIBUTING.adoc lists what there is. What happens by chance is
   * drawn from this check's seed, and happens to the same packets again with the same seed. The
   * course's own players are never disturbed. Each packet that is hit is told in the conversation
   * by an {@link org.mqttcourse.wire.Event.Fault}, so that {@link #await} can wait for it; a {@link
   * Packet} there did arrive.
   *
   * @throws IllegalArgumentException where there is no such fault
   */
  void link(String fault);

  /** Ends all faults; what was held passes. */
  void heal();

  /** Makes the broker hang up on all of the student's connections, without any reset. */
  void kick();

  /**
   * Stops the broker: all connections end, the players' too, and nobody can connect. A player that
   * was connected is of no more use.
   *
   * @param keep whether sessions and retained messages are there again at {@link #startBroker}
   */
  void stopBroker(boolean keep) throws InterruptedException;

  /** Starts the broker again where it listened before. */
  void startBroker() throws InterruptedException;

  /** Keeps that for {@link Check#judge}, among the evidence's notes. */
  void note(String text);

  /** A run of the student's program. */
  interface Run {
    /** Waits until the program has ended by itself or its time is up; then it is surely ended. */
    void awaitEnd() throws InterruptedException;

    /** Waits until it has had so much more time; whether it ended. It goes on otherwise. */
    boolean endsWithin(Duration duration) throws InterruptedException;

    /**
     * What it has printed so far, line by line, as far as we have read it; of a script nothing, as
     * that speaks at its end.
     */
    List<String> printed();

    /**
     * Types a line into its standard input, in UTF-8; nothing happens where it has ended. Only for
     * a check that says {@link Check#hasKeyboard}.
     */
    void type(String line);
  }

  /** A client of the course. Each call returns when the broker has acknowledged it. */
  interface Player {
    /** Publishes text in UTF-8, not retained. */
    default void publish(String topic, String text, int qos) throws InterruptedException {
      publish(new Packet.Publish(topic, Bytes.utf8(text), qos, false, false, 0));
    }

    /** Publishes the message; its DUP flag and packet identifier are the client's business. */
    void publish(Packet.Publish message) throws InterruptedException;

    /** Subscribes; what arrives is in the journal. */
    void subscribe(String topicFilter, int qos) throws InterruptedException;

    /** Says goodbye. */
    void disconnect() throws InterruptedException;
  }
}
