package org.mqttcourse.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.mqttcourse.wire.Packet;

/**
 * Closes a connection on which no packet came for one and a half times its keep alive (section
 * 3.1.2.10).
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class KeepAlive extends ChannelInboundHandlerAdapter {
  private final Visit visit;
  private long patienceNanos;
  private long lastHeard;
  private Future<?> alarm;

  KeepAlive(Visit visit) {
    this.visit = visit;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Frame frame = (Frame) message;
    lastHeard = System.nanoTime();
    if (frame.packet() instanceof Packet.Connect connect && connect.keepAlive() > 0) {
      patienceNanos = TimeUnit.MILLISECONDS.toNanos(connect.keepAlive() * 1500L);
      lookAgain(ctx, patienceNanos);
    }
    ctx.fireChannelRead(frame);
  }

  private void lookAgain(ChannelHandlerContext ctx, long nanos) {
    alarm = ctx.executor().schedule(() -> look(ctx), nanos, TimeUnit.NANOSECONDS);
  }

  private void look(ChannelHandlerContext ctx) {
    long left = lastHeard + patienceNanos - System.nanoTime();
    if (left > 0) {
      lookAgain(ctx, left);
    } else if (!ctx.channel().isWritable()) {
      // Nothing more is taken from it then, so it may have sent packets all the time.
      visit.refuse(
          ctx.channel(),
          "this client does not read: %,d bytes have waited for it for %.1f s"
              .formatted(waiting(ctx.channel()), patienceNanos / 1e9));
    } else if (isHeldBack(ctx)) {
      // What it sent has not been read because we have too much to do.
      lookAgain(ctx, patienceNanos);
    } else {
      visit.refuse(
          ctx.channel(),
          "not a packet for %.1f s: that is 1.5 times its keep alive, section 3.1.2.10"
              .formatted(patienceNanos / 1e9));
    }
  }

  private static long waiting(Channel channel) {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }

  /** A slow link reads by itself, whenever it may. */
  private static boolean isHeldBack(ChannelHandlerContext ctx) {
    return !ctx.channel().config().isAutoRead() && ctx.pipeline().get(SlowLink.class) == null;
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (alarm != null) {
      alarm.cancel(false);
    }
    ctx.fireChannelInactive();
  }
}
