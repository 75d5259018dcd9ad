package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

/**
 * What was retained carries the flag for a new subscriber (section 3.3.1.3-8). Moquette forgets it
 * where a message has to wait in its queue (the eleventh at QoS 1 or 2, or one that is sent again):
 * so inside the engine the topic itself says so, with a lone surrogate, which no client can send.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class RetainFlag extends ChannelOutboundHandlerAdapter {
  private static final String RETAINED = "\udfff";

  /** How the engine knows the topic of a retained message. */
  static String mark(String topic) {
    return RETAINED + topic;
  }

  /** Whether the engine takes it for the topic of a retained message. */
  static boolean isMarked(String topic) {
    return topic.startsWith(RETAINED);
  }

  /** The topic itself. */
  static String unmark(String topic) {
    return isMarked(topic) ? topic.substring(RETAINED.length()) : topic;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ctx.write(
        message instanceof MqttPublishMessage publish
                && isMarked(publish.variableHeader().topicName())
            ? Messages.retained(publish, unmark(publish.variableHeader().topicName()))
            : message,
        promise);
  }
}
