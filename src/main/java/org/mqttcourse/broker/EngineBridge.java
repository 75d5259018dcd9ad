package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.util.ReferenceCountUtil;

/** The end of a client's pipeline: from here its packets go to the engine's end. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class EngineBridge extends ChannelInboundHandlerAdapter {
  private final Visit visit;
  private final Engine engine;
  private EngineChannel end;

  EngineBridge(Visit visit, Engine engine) {
    this.visit = visit;
    this.engine = engine;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    end = engine.connect(ctx.channel(), visit);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    MqttMessage packet = (MqttMessage) message;
    if (packet.decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      visit.refuse(ctx.channel(), "this packet can't be read, section 4.8");
    } else {
      end.pipeline().fireChannelRead(message);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    end.pipeline().fireUserEventTriggered(ClientGone.INSTANCE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // A connection that was reset, mostly; whatever it was, this connection is over.
    ctx.close();
  }

  /** Tells the engine's pipeline that the client's connection has ended. */
  enum ClientGone {
    INSTANCE
  }
}
