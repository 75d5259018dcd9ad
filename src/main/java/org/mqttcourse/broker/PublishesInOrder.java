package org.mqttcourse.broker;

import io.moquette.broker.NettyUtils;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

/**
 * One thread passes on all that a client publishes, in the order in which it came, and answers it
 * in that order (section 4.6): the client's session thread. In Moquette at QoS 2 it may be that one
 * or the door's, whichever is quicker, so that messages and their PUBRECs overtake one another.
 */
final class PublishesInOrder extends ChannelInboundHandlerAdapter {
  private final Engine engine;

  PublishesInOrder(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttPublishMessage) {
      engine
          .threads()
          .run(
              ctx.channel().eventLoop(),
              NettyUtils.clientID(ctx.channel()),
              () -> engine.handle(ctx, message));
    } else {
      ctx.fireChannelRead(message);
    }
  }
}
