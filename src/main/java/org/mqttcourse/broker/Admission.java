package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttProperties;
import java.util.Optional;

/**
 * Lets a CONNECT in, or answers it with the reason (section 3.2.2.3): before it can take anybody's
 * place.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class Admission extends ChannelInboundHandlerAdapter {
  private final Visit visit;
  private final Engine engine;
  private boolean admitted;

  Admission(Visit visit, Engine engine) {
    this.visit = visit;
    this.engine = engine;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttConnectMessage connect
        && !(visit.isTrusted() ? hasRoom(ctx, connect) : admits(ctx, connect))) {
      return;
    }
    ctx.fireChannelRead(message);
  }

  private boolean admits(ChannelHandlerContext ctx, MqttConnectMessage connect) {
    boolean five = ConnectMessages.isFive(connect);
    Optional<String> user = ConnectMessages.userName(connect);
    Access access = engine.access();
    if (user.isEmpty() && !access.users().anonymous()) {
      return refuse(
          ctx,
          five
              ? MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5
              : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
          "this broker wants a user name and a password, section 3.2.2.3");
    }
    if (user.isPresent() && !access.users().know(user.get(), ConnectMessages.password(connect))) {
      return refuse(
          ctx,
          five
              ? MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD
              : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,
          "user name or password is wrong, section 3.2.2.3");
    }
    String will = connect.payload().willTopic();
    if (will != null && !mayLeave(will, user)) {
      return refuse(
          ctx,
          five
              ? MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5
              : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
          "this client may not publish to its will's topic, section 3.2.2.3");
    }
    return hasRoom(ctx, connect);
  }

  private boolean hasRoom(ChannelHandlerContext ctx, MqttConnectMessage connect) {
    if (!engine.hasRoomFor(visit.clientIdentifier())) {
      return refuse(
          ctx,
          ConnectMessages.isFive(connect)
              ? MqttConnectReturnCode.CONNECTION_REFUSED_QUOTA_EXCEEDED
              : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
          "%,d clients are connected: there is no room for another one"
              .formatted(engine.limits().clients()));
    }
    admitted = true;
    engine.enters();
    return true;
  }

  private boolean mayLeave(String will, Optional<String> user) {
    return !will.startsWith("$")
        && engine
            .access()
            .rules()
            .mayWrite(new AccessRules.Client(user, visit.clientIdentifier()), will);
  }

  private boolean refuse(ChannelHandlerContext ctx, MqttConnectReturnCode code, String reason) {
    ctx.writeAndFlush(
        MqttMessageBuilders.connAck()
            .returnCode(code)
            .properties(MqttProperties.NO_PROPERTIES)
            .build());
    visit.refuse(ctx.channel(), reason);
    return false;
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (admitted) {
      engine.leaves();
    }
    ctx.fireChannelInactive();
  }
}
