package org.mqttcourse.broker;

import io.moquette.broker.IRetainedRepository;
import io.moquette.broker.RetainedMessage;
import io.moquette.broker.subscriptions.Topic;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mqttcourse.wire.TopicFilter;

/**
 * The retained messages, kept as section 3.3.1.3 asks: at QoS 0 as well, and found as live messages
 * are. The door stores; what the engine would store or drop by itself is ignored.
 */
final class RetainedMessages implements IRetainedRepository {
  private final Map<String, RetainedMessage> byTopic = new ConcurrentHashMap<>();

  /** Keeps the message in place of an older one; an empty one only removes the older. */
  void store(MqttPublishMessage message) {
    String topic = message.variableHeader().topicName();
    if (!message.payload().isReadable()) {
      byTopic.remove(topic);
      return;
    }
    MqttProperties properties = message.variableHeader().properties();
    MqttProperties.MqttProperty<?>[] all =
        properties.listAll().toArray(new MqttProperties.MqttProperty<?>[0]);
    byTopic.put(
        topic,
        new RetainedMessage(
            new Topic(RetainFlag.mark(topic)),
            message.fixedHeader().qosLevel(),
            ByteBufUtil.getBytes(message.payload()),
            all,
            expiry(properties)));
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
    return byTopic.entrySet().stream()
        .filter(entry -> wanted.matches(entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(
            message ->
                message.getExpiryTime() == null || Instant.now().isBefore(message.getExpiryTime()))
        .toList();
  }

  @Override
  public boolean isEmpty() {
    return byTopic.isEmpty();
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
