package org.mqttcourse.broker;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.util.ReferenceCountUtil;

/**
 * What clients publish reaches the engine once at QoS 2 and at least once at QoS 1 (sections 4.3.2,
 * 4.3.3), however often it is sent again, also over a new connection of the same session.
 *
 * <p>Moquette delivers a repeat at QoS 2 twice where DUP is 0, and nothing at all where DUP is 1.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class ExactlyOnce extends ChannelDuplexHandler {
  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttPublishMessage publish) {
      MqttPublishMessage fresh = Messages.withDup(publish, false);
      if (publish.fixedHeader().qosLevel() == MqttQoS.EXACTLY_ONCE) {
        if (isRepeat(ctx, publish)) {
          publish.release();
          return;
        }
        fresh = DoorSession.of(ctx.channel()).diary().tagged(fresh);
      }
      ctx.fireChannelRead(fresh);
    } else if (Messages.typeOf(message) == MqttMessageType.PUBREL) {
      int identifier = Messages.packetIdentifier(message);
      DoorSession session = DoorSession.of(ctx.channel());
      if (session.received().remove(identifier) != null) {
        session.diary().released(identifier);
      }
      ctx.writeAndFlush(Messages.acknowledgement(MqttMessageType.PUBCOMP, identifier));
    } else {
      ctx.fireChannelRead(message);
    }
  }

  private static boolean isRepeat(ChannelHandlerContext ctx, MqttPublishMessage publish) {
    int identifier = publish.variableHeader().packetId();
    Boolean acknowledged = DoorSession.of(ctx.channel()).received().putIfAbsent(identifier, false);
    if (acknowledged != null && acknowledged) {
      ctx.writeAndFlush(Messages.acknowledgement(MqttMessageType.PUBREC, identifier));
    }
    return acknowledged != null;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    MqttMessageType type = Messages.typeOf(message);
    if (type == MqttMessageType.PUBREC) {
      int identifier = Messages.packetIdentifier(message);
      DoorSession session = DoorSession.of(ctx.channel());
      if (session.received().replace(identifier, true) != null) {
        session.diary().arrived(identifier);
      }
      if (!session.isLeaving()) {
        // For the engine the exchange ends here; the rest of it is the door's.
        ctx.fireChannelRead(Messages.acknowledgement(MqttMessageType.PUBREL, identifier));
      }
    } else if (type == MqttMessageType.PUBCOMP) {
      ReferenceCountUtil.release(message);
      promise.trySuccess();
      return;
    }
    ctx.write(message, promise);
  }
}
