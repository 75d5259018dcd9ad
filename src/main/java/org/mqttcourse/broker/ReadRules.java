package org.mqttcourse.broker;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.function.Supplier;

/**
 * Holds back each message that its client may not read. Moquette asks once, when somebody
 * subscribes, so that a wildcard walks around a denial.
 */
final class ReadRules extends ChannelDuplexHandler {
  private final Supplier<AccessRules> rules;
  private final AccessRules.Client client;

  ReadRules(Supplier<AccessRules> rules, AccessRules.Client client) {
    this.rules = rules;
    this.client = client;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof MqttPublishMessage publish
        && !rules.get().mayRead(client, publish.variableHeader().topicName())) {
      int identifier = publish.variableHeader().packetId();
      DoorSession session = DoorSession.of(ctx.channel());
      session.diary().dropped(publish);
      if (!session.isLeaving()) {
        switch (publish.fixedHeader().qosLevel()) {
          case AT_LEAST_ONCE -> acknowledge(ctx, MqttMessageType.PUBACK, identifier);
          case EXACTLY_ONCE -> {
            acknowledge(ctx, MqttMessageType.PUBREC, identifier);
            acknowledge(ctx, MqttMessageType.PUBCOMP, identifier);
          }
          default -> {
            // Nobody waits.
          }
        }
      }
      publish.release();
      promise.trySuccess();
    } else {
      ctx.write(message, promise);
    }
  }

  /** For the engine it is delivered. */
  private static void acknowledge(ChannelHandlerContext ctx, MqttMessageType type, int identifier) {
    ctx.fireChannelRead(Messages.acknowledgement(type, identifier));
  }
}
