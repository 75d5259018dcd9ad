package org.mqttcourse.broker;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.mqttcourse.broker.data.KeptSession;

/**
 * What a client is owed at QoS 1 and 2, in order: messages that it has not acknowledged, and those
 * that wait behind them.
 */
final class Outbox {
  /** Messages on their way at once; mosquitto's choice. */
  private static final int WINDOW = 20;

  private static final int MAX_IDENTIFIER = 0xffff;

  /** By packet identifier: a PUBLISH, or the PUBREL that has taken its place. */
  private final Map<Integer, MqttMessage> owed = new LinkedHashMap<>();

  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final Limits limits;
  private final Diary diary;
  private long waitingBytes;
  private int lastIdentifier;

  /**
   * A message that waits.
   *
   * @param number under which the diary knows it
   */
  private record Waiting(MqttPublishMessage message, long number) {}

  Outbox(Limits limits, Diary diary) {
    this.limits = limits;
    this.diary = diary;
  }

  /** What was kept of the session. */
  void restore(KeptSession kept) {
    kept.owed()
        .forEach(
            (identifier, owe) -> {
              owed.put(
                  identifier,
                  owe.released()
                      ? Messages.acknowledgement(MqttMessageType.PUBREL, identifier)
                      : Messages.numbered(Messages.publish(owe.message()), identifier));
              lastIdentifier = identifier;
            });
    kept.waiting()
        .forEach(
            (number, message) -> {
              waitingBytes += message.payload().length;
              waiting.add(new Waiting(Messages.publish(message), number));
            });
  }

  /**
   * Takes a message in.
   *
   * @return false where too many wait already: then it is lost, as with every broker
   */
  boolean add(MqttPublishMessage publish) {
    int size = publish.payload().readableBytes();
    if (waiting.size() >= limits.waitingMessages() || waitingBytes + size > limits.waitingBytes()) {
      diary.dropped(publish);
      return false;
    }
    waitingBytes += size;
    MqttPublishMessage copy = Messages.copy(publish);
    waiting.add(new Waiting(copy, diary.placed(publish, copy)));
    return true;
  }

  /** The next message to send, with an identifier of its own; none while the window is full. */
  Optional<MqttMessage> next() {
    if (waiting.isEmpty() || owed.size() >= WINDOW) {
      return Optional.empty();
    }
    do {
      lastIdentifier = lastIdentifier % MAX_IDENTIFIER + 1;
    } while (owed.containsKey(lastIdentifier));
    Waiting first = waiting.remove();
    diary.sent(first.number(), lastIdentifier);
    MqttPublishMessage message = Messages.numbered(first.message(), lastIdentifier);
    waitingBytes -= message.payload().readableBytes();
    owed.put(lastIdentifier, message);
    return Optional.of(message);
  }

  /** How many are on their way. */
  int inflight() {
    return owed.size();
  }

  /** How many wait behind them. */
  int waiting() {
    return waiting.size();
  }

  /** What a client that is back gets first, under the old identifiers (section 4.4). */
  List<MqttMessage> again() {
    return owed.values().stream()
        .map(
            message ->
                message instanceof MqttPublishMessage publish
                    ? Messages.withDup(publish, true)
                    : message)
        .toList();
  }

  /** PUBACK or PUBCOMP came. */
  void done(int packetIdentifier) {
    if (owed.remove(packetIdentifier) != null) {
      diary.done(packetIdentifier);
    }
  }

  /** PUBREC came; the PUBREL to answer with. */
  MqttMessage received(int packetIdentifier) {
    MqttMessage release = Messages.acknowledgement(MqttMessageType.PUBREL, packetIdentifier);
    if (owed.replace(packetIdentifier, release) != null) {
      diary.received(packetIdentifier);
    }
    return release;
  }
}
