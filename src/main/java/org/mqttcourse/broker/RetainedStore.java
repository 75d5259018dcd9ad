package org.mqttcourse.broker;

import io.moquette.broker.NettyUtils;
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
      publish.retain();
      // On the publisher's own session thread, so that it keeps its place among its packets; and
      // before the live copy, so that a new subscriber gets at least one of the two.
      engine.onSessionThread(
          ctx.channel().eventLoop(),
          NettyUtils.clientID(ctx.channel()),
          () -> {
            engine.retained().store(publish);
            publish.release();
          });
    }
    ctx.fireChannelRead(message);
  }
}
