package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * A link that carries only so many bytes a second, each way. What comes in is handed on when it
 * would have arrived, and only then is more taken from the socket, so that the sender feels it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write or close that fails ends the connection.
final class SlowLink extends ChannelDuplexHandler {
  private final Lane in;
  private final Lane out;

  /** Expects a channel that does not read by itself. */
  SlowLink(int bytesPerSecond) {
    in = new Lane(bytesPerSecond);
    out = new Lane(bytesPerSecond);
  }

  /** How much to take from the socket at once, in bytes: what passes in a twentieth of a second. */
  static int chunk(int bytesPerSecond) {
    return Math.max(16, bytesPerSecond / 20);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    ctx.fireChannelActive();
    ctx.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    long nanos = in.nanosFor(((ByteBuf) message).readableBytes());
    ctx.executor().schedule(() -> arrive(ctx, message), nanos, TimeUnit.NANOSECONDS);
  }

  private static void arrive(ChannelHandlerContext ctx, Object message) {
    if (ctx.channel().isActive()) {
      ctx.fireChannelRead(message);
      ctx.fireChannelReadComplete();
      ctx.read();
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    // Said when it has arrived.
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    long nanos = out.nanosFor(((ByteBuf) message).readableBytes());
    ctx.executor().schedule(() -> ctx.writeAndFlush(message, promise), nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    long nanos = out.nanosFor(0);
    if (nanos > 0) {
      ctx.executor().schedule(() -> ctx.close(promise), nanos, TimeUnit.NANOSECONDS);
    } else {
      ctx.close(promise);
    }
  }

  /** One direction: bytes go one behind the other. */
  private static final class Lane {
    private final double nanosPerByte;
    private long freeAt = System.nanoTime();

    Lane(int bytesPerSecond) {
      nanosPerByte = 1e9 / bytesPerSecond;
    }

    /** From now until so many more bytes are through. */
    long nanosFor(int bytes) {
      long now = System.nanoTime();
      freeAt = Math.max(freeAt, now) + (long) (bytes * nanosPerByte);
      return freeAt - now;
    }
  }
}
