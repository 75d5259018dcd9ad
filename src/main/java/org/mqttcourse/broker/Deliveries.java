package org.mqttcourse.broker;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;

/**
 * Delivers messages at QoS 1 and 2 to the client (sections 4.3, 4.4): the engine is told at once
 * that they have arrived, and the door sees to it that they do, also over a new connection.
 *
 * <p>In Moquette an acknowledgement that comes late or twice ends a session thread for good, and
 * what is unacknowledged at a reconnect is resent late or lost.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class Deliveries extends ChannelDuplexHandler {
  private final Visit visit;

  Deliveries(Visit visit) {
    this.visit = visit;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Outbox outbox = DoorSession.of(ctx.channel()).outbox();
    switch (Messages.typeOf(message)) {
      case PUBACK, PUBCOMP -> {
        outbox.done(Messages.packetIdentifier(message));
        send(ctx);
        ctx.flush();
      }
      case PUBREC -> ctx.writeAndFlush(outbox.received(Messages.packetIdentifier(message)));
      default -> ctx.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof MqttPublishMessage publish
        && publish.fixedHeader().qosLevel() != MqttQoS.AT_MOST_ONCE) {
      deliver(ctx, publish);
      publish.release();
      promise.trySuccess();
    } else if (Messages.typeOf(message) == MqttMessageType.PUBREL) {
      // The engine's; the client gets the door's.
      ReferenceCountUtil.release(message);
      promise.trySuccess();
    } else {
      ctx.write(message, promise);
      if (message instanceof MqttConnAckMessage answer
          && answer.variableHeader().connectReturnCode()
              == MqttConnectReturnCode.CONNECTION_ACCEPTED) {
        DoorSession.of(ctx.channel()).outbox().again().forEach(owed -> write(ctx, owed));
        send(ctx);
      }
    }
  }

  private void deliver(ChannelHandlerContext ctx, MqttPublishMessage publish) {
    DoorSession session = DoorSession.of(ctx.channel());
    if (!session.isLeaving()) {
      int identifier = publish.variableHeader().packetId();
      if (publish.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE) {
        acknowledge(ctx, MqttMessageType.PUBACK, identifier);
      } else {
        acknowledge(ctx, MqttMessageType.PUBREC, identifier);
        acknowledge(ctx, MqttMessageType.PUBCOMP, identifier);
      }
    }
    // What the engine itself sends again is here since the first time.
    if (publish.fixedHeader().isDup() || session.diary().hasGot(publish)) {
      return;
    }
    if (session.outbox().add(publish)) {
      send(ctx);
    } else if (!session.isLeaving() && !session.isLasting()) {
      // A session that lasts just loses the newest, as with mosquitto: it would meet them again.
      visit.refuse(
          ((EngineChannel) ctx.channel()).client(),
          "too many messages at QoS 1 or 2 wait for this client: it takes them too slowly");
    }
  }

  private static void acknowledge(ChannelHandlerContext ctx, MqttMessageType type, int identifier) {
    ctx.fireChannelRead(Messages.acknowledgement(type, identifier));
  }

  private static void send(ChannelHandlerContext ctx) {
    DoorSession session = DoorSession.of(ctx.channel());
    if (session.isLeaving()) {
      return;
    }
    for (Optional<MqttMessage> next = session.outbox().next();
        next.isPresent();
        next = session.outbox().next()) {
      write(ctx, next.get());
    }
  }

  /** What is written is let go of by whoever writes it; the outbox keeps its own. */
  private static void write(ChannelHandlerContext ctx, MqttMessage message) {
    ctx.write(
        message instanceof MqttPublishMessage publish ? publish.retainedDuplicate() : message);
  }
}
