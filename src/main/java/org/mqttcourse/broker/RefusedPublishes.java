package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

/**
 * Refuses what clients publish to names that begin with $ (section 4.7.2), and acknowledges it all
 * the same (3.3.5-2), as mosquitto does; Moquette drops it without a word, so a publisher waits for
 * ever.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class RefusedPublishes extends ChannelInboundHandlerAdapter {
  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttPublishMessage publish
        && publish.variableHeader().topicName().startsWith("$")) {
      int identifier = publish.variableHeader().packetId();
      switch (publish.fixedHeader().qosLevel()) {
        case AT_LEAST_ONCE ->
            ctx.writeAndFlush(Messages.acknowledgement(MqttMessageType.PUBACK, identifier));
        case EXACTLY_ONCE ->
            ctx.writeAndFlush(Messages.acknowledgement(MqttMessageType.PUBREC, identifier));
        default -> {
          // Nobody waits.
        }
      }
      publish.release();
    } else {
      ctx.fireChannelRead(message);
    }
  }
}
