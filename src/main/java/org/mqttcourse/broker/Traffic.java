package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Counts what passes between all clients and the engine, for {@code $SYS}; on one event loop. */
@Sharable
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class Traffic extends ChannelDuplexHandler {
  private static final int PUBLISH = 3;

  private final Count received = new Count();
  private final Count sent = new Count();

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    received.add((ByteBuf) message);
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ByteBuf bytes = (ByteBuf) message;
    if (bytes.isReadable()) {
      sent.add(bytes);
    }
    ctx.write(message, promise);
  }

  Count received() {
    return received;
  }

  Count sent() {
    return sent;
  }

  /** One direction. */
  static final class Count {
    private long packets;
    private long publishes;
    private long bytes;

    private void add(ByteBuf packet) {
      packets++;
      bytes += packet.readableBytes();
      if (packet.getUnsignedByte(packet.readerIndex()) >> 4 == PUBLISH) {
        publishes++;
      }
    }

    long packets() {
      return packets;
    }

    long publishes() {
      return publishes;
    }

    long bytes() {
      return bytes;
    }
  }
}
