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

  private final Queue<MqttPublishMessage> waiting = new ArrayDeque<>();
  private final Limits limits;
  private long waitingBytes;
  private int lastIdentifier;

  Outbox(Limits limits) {
    this.limits = limits;
  }

  /**
   * Takes a message in.
   *
   * @return false where too many wait already: then it is lost, as with every broker
   */
  boolean add(MqttPublishMessage publish) {
    int size = publish.payload().readableBytes();
    if (waiting.size() >= limits.waitingMessages() || waitingBytes + size > limits.waitingBytes()) {
      return false;
    }
    waitingBytes += size;
    waiting.add(Messages.copy(publish));
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
    MqttPublishMessage message = Messages.numbered(waiting.remove(), lastIdentifier);
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
    owed.remove(packetIdentifier);
  }

  /** PUBREC came; the PUBREL to answer with. */
  MqttMessage received(int packetIdentifier) {
    MqttMessage release = Messages.acknowledgement(MqttMessageType.PUBREL, packetIdentifier);
    owed.replace(packetIdentifier, release);
    return release;
  }
}
