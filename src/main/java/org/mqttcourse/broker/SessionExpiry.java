package org.mqttcourse.broker;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;

/**
 * How long a session of MQTT 5 lasts (MQTT 5, sections 3.1.2.11.2, 3.2.2.3.2, 3.14.2.2.2). Moquette
 * keeps no messages for a session that was begun anew, calls every session endless, and does not
 * hear that a client which leaves wants its session ended.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class SessionExpiry extends ChannelDuplexHandler {
  private final Engine engine;
  private final String clientIdentifier;
  private boolean endless;

  /**
   * For one connection.
   *
   * @param clientIdentifier empty where the engine is to invent one
   */
  SessionExpiry(Engine engine, String clientIdentifier) {
    this.engine = engine;
    this.clientIdentifier = clientIdentifier;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttConnectMessage connect) {
      endless =
          !connect.variableHeader().isCleanSession()
              && ConnectMessages.expiry(connect.variableHeader().properties()).isEmpty();
      ctx.fireChannelRead(begunAnew(ctx, connect));
      return;
    }
    ctx.fireChannelRead(message);
    if (endsItsSession((MqttMessage) message)) {
      forget(ctx);
    }
  }

  /** With the old session out of the way, the new one can be one that keeps messages. */
  private MqttConnectMessage begunAnew(ChannelHandlerContext ctx, MqttConnectMessage connect) {
    if (!connect.variableHeader().isCleanSession()
        || ConnectMessages.endsWithItsConnection(connect)) {
      return connect;
    }
    forget(ctx);
    return ConnectMessages.resuming(connect);
  }

  private static boolean endsItsSession(MqttMessage message) {
    return message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header
        && header.properties() != null
        && ConnectMessages.expiry(header.properties()).filter(seconds -> seconds == 0).isPresent();
  }

  private void forget(ChannelHandlerContext ctx) {
    if (!clientIdentifier.isEmpty()) {
      engine.forgetSession(ctx.channel().eventLoop(), clientIdentifier);
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ctx.write(
        message instanceof MqttConnAckMessage answer && !endless
            ? ConnectMessages.withoutExpiry(answer)
            : message,
        promise);
  }
}
