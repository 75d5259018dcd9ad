package org.mqttcourse.broker;

import io.moquette.broker.IRetainedRepository;
import io.moquette.broker.RetainedMessage;
import io.moquette.broker.subscriptions.Topic;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mqttcourse.broker.data.Change;
import org.mqttcourse.broker.data.Message;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.TopicFilter;

/**
 * The retained messages, kept as section 3.3.1.3 asks: at QoS 0 as well, and found as live messages
 * are. The door stores; what the engine would store or drop by itself is ignored.
 */
final class RetainedMessages implements IRetainedRepository {
  private final Map<String, RetainedMessage> byTopic = new ConcurrentHashMap<>();

  private final Consumer<Change> keeper;

  private volatile Map<String, RetainedMessage> ofTheBroker = Map.of();

  /**
   * None yet.
   *
   * @param keeper hears of each change before it counts
   */
  RetainedMessages(Consumer<Change> keeper) {
    this.keeper = keeper;
  }

  /** Takes one back that was kept. */
  void restore(Change.Retained kept) {
    String topic = EmptyLevels.inside(kept.message().topic());
    byTopic.put(
        topic,
        new RetainedMessage(
            new Topic(RetainFlag.mark(topic)),
            MqttQoS.valueOf(kept.message().qos()),
            kept.message().payload(),
            new MqttProperties.MqttProperty<?>[0],
            kept.expires() == 0 ? null : Instant.ofEpochMilli(kept.expires())));
  }

  /** What the broker itself tells, in place of what it told before. */
  void tell(Map<String, String> values) {
    Map<String, RetainedMessage> messages = new HashMap<>();
    values.forEach(
        (topic, value) ->
            messages.put(
                topic,
                new RetainedMessage(
                    new Topic(RetainFlag.mark(topic)),
                    MqttQoS.AT_MOST_ONCE,
                    value.getBytes(StandardCharsets.UTF_8),
                    new MqttProperties.MqttProperty<?>[0],
                    null)));
    ofTheBroker = messages;
  }

  /** How many there are of what clients published. */
  int count() {
    return byTopic.size();
  }

  /** What clients published, by topic. */
  List<BrokerState.Retained> all() {
    return new TreeMap<>(byTopic)
        .entrySet().stream()
            .map(
                entry ->
                    new BrokerState.Retained(
                        EmptyLevels.outside(entry.getKey()),
                        Bytes.of(entry.getValue().getPayload()),
                        entry.getValue().qosLevel().value()))
            .toList();
  }

  /** Keeps the message in place of an older one; an empty one only removes the older. */
  void store(MqttPublishMessage message) {
    String topic = message.variableHeader().topicName();
    if (!message.payload().isReadable()) {
      keeper.accept(new Change.Cleared(EmptyLevels.outside(topic)));
      byTopic.remove(topic);
      return;
    }
    byte[] payload = ByteBufUtil.getBytes(message.payload());
    MqttProperties properties = message.variableHeader().properties();
    MqttProperties.MqttProperty<?>[] all =
        properties.listAll().toArray(new MqttProperties.MqttProperty<?>[0]);
    Instant expiry = expiry(properties);
    int qos = message.fixedHeader().qosLevel().value();
    keeper.accept(
        new Change.Retained(
            new Message(EmptyLevels.outside(topic), qos, true, payload),
            expiry == null ? 0 : expiry.toEpochMilli()));
    byTopic.put(
        topic,
        new RetainedMessage(
            new Topic(RetainFlag.mark(topic)),
            message.fixedHeader().qosLevel(),
            payload,
            all,
            expiry));
  }

  private static Instant expiry(MqttProperties properties) {
    return properties.getProperty(MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL.value())
            instanceof MqttProperties.IntegerProperty seconds
        ? Instant.now().plusSeconds(seconds.value())
        : null;
  }

  @Override
  public Collection<RetainedMessage> retainedOnTopic(String filter) {
    TopicFilter wanted = new TopicFilter(filter);
    return Stream.of(byTopic, ofTheBroker)
        .flatMap(messages -> messages.entrySet().stream())
        .filter(entry -> wanted.matches(entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(
            message ->
                message.getExpiryTime() == null || Instant.now().isBefore(message.getExpiryTime()))
        .toList();
  }

  @Override
  public boolean isEmpty() {
    return byTopic.isEmpty() && ofTheBroker.isEmpty();
  }

  @Override
  public void retain(Topic topic, MqttPublishMessage message) {}

  @Override
  public void retain(Topic topic, MqttPublishMessage message, Instant expiry) {}

  @Override
  public void cleanRetained(Topic topic) {}

  @Override
  public Collection<RetainedMessage> listExpirable() {
    return List.of();
  }
}
