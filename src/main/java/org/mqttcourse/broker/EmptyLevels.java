package org.mqttcourse.broker;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttSubscribePayload;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribePayload;
import java.util.stream.Collectors;
import org.mqttcourse.wire.TopicFilter;

/**
 * Empty levels count (section 4.7.1.1); Moquette takes {@code a//} for {@code a/}. So inside the
 * engine no level is empty: a lone surrogate stands for it, which UTF-8 can't carry, so that no
 * client can send one.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class EmptyLevels extends ChannelDuplexHandler {
  private static final String EMPTY = "\ud800";

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ctx.fireChannelRead(inward(message));
  }

  private static Object inward(Object message) {
    if (message instanceof MqttPublishMessage publish) {
      return Messages.withTopic(publish, inside(publish.variableHeader().topicName()));
    } else if (message instanceof MqttSubscribeMessage subscribe) {
      return new MqttSubscribeMessage(
          subscribe.fixedHeader(),
          subscribe.idAndPropertiesVariableHeader(),
          new MqttSubscribePayload(
              subscribe.payload().topicSubscriptions().stream()
                  .map(one -> new MqttTopicSubscription(inside(one.topicFilter()), one.option()))
                  .toList()));
    } else if (message instanceof MqttUnsubscribeMessage unsubscribe) {
      return new MqttUnsubscribeMessage(
          unsubscribe.fixedHeader(),
          unsubscribe.idAndPropertiesVariableHeader(),
          new MqttUnsubscribePayload(
              unsubscribe.payload().topics().stream().map(EmptyLevels::inside).toList()));
    } else if (message instanceof MqttConnectMessage connect
        && connect.payload().willTopic() != null) {
      return ConnectMessages.withWillTopic(connect, inside(connect.payload().willTopic()));
    }
    return message;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ctx.write(
        message instanceof MqttPublishMessage publish
            ? Messages.withTopic(publish, outside(publish.variableHeader().topicName()))
            : message,
        promise);
  }

  /** A topic or filter of the engine, as clients know it. */
  static String outside(String topic) {
    return topic.replace(EMPTY, "");
  }

  /** A topic or filter of a client, as the engine knows it. */
  static String inside(String topic) {
    // MQTT 5 leaves the topic out where it sends an alias.
    return topic.isEmpty()
        ? topic
        : TopicFilter.levels(topic).stream()
            .map(level -> level.isEmpty() ? EMPTY : level)
            .collect(Collectors.joining("/"));
  }
}
