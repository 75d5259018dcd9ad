package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Takes no more from a client than the engine and the client itself keep pace with: where Moquette
 * has too much to do, it drops what comes, acknowledgements too.
 */
final class FloodGate extends ChannelInboundHandlerAdapter {
  private static final int PACKETS_A_ROUND = 256;
  private static final int ROUNDS = 8;

  private final Engine engine;
  private int packets;
  private int rounds;

  FloodGate(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ctx.fireChannelRead(message);
    if (++packets == PACKETS_A_ROUND) {
      packets = 0;
      rounds++;
      open(ctx);
      engine.threads().whenAllDone(ctx.channel().eventLoop(), () -> roundIsDone(ctx));
    }
  }

  private void roundIsDone(ChannelHandlerContext ctx) {
    rounds--;
    open(ctx);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    open(ctx);
    ctx.fireChannelWritabilityChanged();
  }

  private void open(ChannelHandlerContext ctx) {
    boolean open = rounds < ROUNDS && ctx.channel().isWritable();
    if (ctx.channel().config().isAutoRead() != open) {
      ctx.channel().config().setAutoRead(open);
    }
  }
}
