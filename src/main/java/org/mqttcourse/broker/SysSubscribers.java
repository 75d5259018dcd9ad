package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;

/** Notices who subscribes to {@code $SYS}; Moquette has nothing there. */
final class SysSubscribers extends ChannelInboundHandlerAdapter {
  private final SysTopics topics;

  SysSubscribers(SysTopics topics) {
    this.topics = topics;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttSubscribeMessage subscribe
        && subscribe.payload().topicSubscriptions().stream()
            .anyMatch(one -> SysTopics.concerns(one.topicFilter()))) {
      topics.subscribed(ctx.channel().eventLoop());
    }
    ctx.fireChannelRead(message);
  }
}
