package org.mqttcourse.broker;

import io.moquette.broker.NettyUtils;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets a connection's packets through to the engine only when it can deal with them.
 *
 * <p>Moquette throws out a client whose SUBSCRIBE comes right behind CONNACK or CONNECT (both
 * legal, section 3.1.4), publishes its will when DISCONNECT does (3.14.4), leaks the session of one
 * that vanishes then, and loses a session thread for good over acknowledgements that come during a
 * takeover or behind a DISCONNECT. So: one connection per client identifier at a time; its packets
 * wait until the engine is done with CONNECT; nothing passes behind its end.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class OneAtATime extends ChannelDuplexHandler implements Turns.Guest {
  private enum State {
    NEW,
    WAITING,
    CONNECTING,
    CONNECTED,
    LEAVING,
    GONE
  }

  private final Visit visit;
  private final Engine engine;
  private final Queue<Object> held = new ArrayDeque<>();
  private State state = State.NEW;
  private ChannelHandlerContext ctx;
  private MqttConnectMessage connect;
  private String clientIdentifier = "";
  private boolean clientGone;

  OneAtATime(Visit visit, Engine engine) {
    this.visit = visit;
    this.engine = engine;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    ctx = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (state == State.NEW) {
      introduce((MqttConnectMessage) message);
    } else if (state == State.CONNECTED) {
      pass((MqttMessage) message);
    } else if (state == State.WAITING || state == State.CONNECTING) {
      held.add(message);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void introduce(MqttConnectMessage message) {
    clientIdentifier = visit.clientIdentifier();
    connect = ConnectMessages.named(message, clientIdentifier);
    state = State.WAITING;
    if (clientIdentifier.isEmpty()) {
      begin();
    } else {
      engine.turns().ask(clientIdentifier, this);
    }
  }

  @Override
  public void begin() {
    state = State.CONNECTING;
    engine
        .sessions()
        .open(
            clientIdentifier,
            connect.variableHeader().isCleanSession(),
            ConnectMessages.isFive(connect))
        .attachTo(ctx.channel(), !ConnectMessages.endsWithItsConnection(connect));
    engine.guard(ctx.pipeline(), visit, connect, clientIdentifier);
    if (ConnectMessages.isFive(connect)) {
      engine.mendFive(ctx.pipeline(), clientIdentifier);
    } else {
      engine.mend(ctx.pipeline(), visit);
    }
    ctx.fireChannelRead(connect);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    ctx.write(message, promise);
    if (message instanceof MqttConnAckMessage answer
        && answer.variableHeader().connectReturnCode()
            == MqttConnectReturnCode.CONNECTION_ACCEPTED) {
      // Only for MQTT 5 the engine chooses an identifier.
      clientIdentifier = NettyUtils.clientID(ctx.channel());
      engine.threads().whenDone(ctx.channel().eventLoop(), clientIdentifier, this::connected);
    }
  }

  private void connected() {
    if (state != State.CONNECTING) {
      return;
    }
    state = State.CONNECTED;
    removeTimers();
    while (!held.isEmpty()) {
      channelRead(ctx, held.remove());
    }
    if (clientGone) {
      vanished();
    } else if (engine.turns().isWantedByOthers(clientIdentifier)) {
      makeRoom();
    }
  }

  /** The engine's idle timer, and the one that resends on a living connection: not 3.1.1's way. */
  private void removeTimers() {
    for (String timer : new String[] {"idleStateHandler", "inflightResender"}) {
      if (ctx.pipeline().get(timer) != null) {
        ctx.pipeline().remove(timer);
      }
    }
  }

  private void pass(MqttMessage message) {
    if (message.fixedHeader().messageType() == MqttMessageType.DISCONNECT) {
      leave(() -> ctx.fireChannelRead(message));
    } else {
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void makeRoom() {
    if (state == State.CONNECTED) {
      if (ConnectMessages.isFive(connect)) {
        // MQTT 5, section 3.1.4-3: it is told why.
        client().writeAndFlush(Messages.sessionTakenOver());
      }
      client().close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == EngineBridge.ClientGone.INSTANCE) {
      clientGone = true;
      if (state == State.NEW || state == State.WAITING) {
        gone();
      } else {
        vanished();
      }
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  private void vanished() {
    if (state == State.CONNECTED) {
      leave(ctx::fireChannelInactive);
    }
  }

  private void leave(Runnable farewell) {
    state = State.LEAVING;
    DoorSession.of(ctx.channel()).leave();
    farewell.run();
    engine.threads().whenDone(ctx.channel().eventLoop(), clientIdentifier, this::gone);
  }

  private void gone() {
    state = State.GONE;
    held.forEach(ReferenceCountUtil::release);
    held.clear();
    if (connect != null && ConnectMessages.endsWithItsConnection(connect)) {
      engine.sessions().forget(clientIdentifier);
    }
    engine.turns().leave(clientIdentifier, this);
    ctx.close();
    closeClient();
  }

  /** The engine wants to end the connection. */
  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    if (state == State.CONNECTING) {
      // It refused the CONNECT.
      promise.trySuccess();
      gone();
    } else if (state == State.GONE) {
      ctx.close(promise);
    } else {
      promise.trySuccess();
      if (state == State.CONNECTED) {
        closeClient();
      }
    }
  }

  private void closeClient() {
    client().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  private Channel client() {
    return ((EngineChannel) ctx.channel()).client();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    // The engine has heard of it already, when the client's connection ended.
  }
}
