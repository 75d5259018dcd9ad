package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

/**
 * Keeps retained messages (section 3.3.1.3); Moquette drops the old one and the new one where the
 * new one has QoS 0.
 */
final class RetainedStore extends ChannelInboundHandlerAdapter {
  private final Engine engine;

  RetainedStore(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttPublishMessage publish && publish.fixedHeader().isRetain()) {
      engine.retain(ctx.channel(), publish.retain());
    }
    ctx.fireChannelRead(message);
  }
}
