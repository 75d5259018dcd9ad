package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mqttcourse.broker.link.Parcel;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** What is on its way over a link. */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class LinkParcels {
  /** Time for the client to read what came last: some systems throw it away at a reset. */
  private static final long LAST_WORDS_MILLIS = 20;

  private LinkParcels() {}

  /** A parcel with bytes. */
  interface OfPacket extends Parcel {
    ByteBuf bytes();

    default Bytes raw() {
      return Bytes.of(ByteBufUtil.getBytes(bytes()));
    }

    @Override
    default int size() {
      return bytes().readableBytes();
    }

    @Override
    default void drop() {
      bytes().release();
    }
  }

  /** A packet on its way to the broker. */
  record Upward(ChannelHandlerContext ctx, Frame frame) implements OfPacket {
    @Override
    public ByteBuf bytes() {
      return frame.bytes();
    }

    @Override
    public Optional<Packet> packet() {
      return Optional.of(frame.packet());
    }

    @Override
    public void deliver() {
      ctx.fireChannelRead(frame);
      ctx.fireChannelReadComplete();
    }

    @Override
    public void deliverLast(Runnable cut) {
      deliver();
      cut.run();
    }

    @Override
    public void deliverCopy() {
      ctx.fireChannelRead(new Frame(frame.packet(), frame.bytes().copy()));
    }
  }

  /** A packet on its way to the client. */
  record Downward(
      ChannelHandlerContext ctx, ByteBuf bytes, Optional<Packet> packet, ChannelPromise promise)
      implements OfPacket {
    @Override
    public void deliver() {
      ctx.writeAndFlush(bytes, promise);
    }

    @Override
    public void deliverLast(Runnable cut) {
      deliver();
      ctx.executor().schedule(cut, LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void deliverCopy() {
      ctx.write(bytes.copy());
    }

    @Override
    public void drop() {
      bytes.release();
      promise.trySuccess();
    }
  }

  /** The end of a stream. */
  record Ending(Runnable end) implements Parcel {
    @Override
    public Optional<Packet> packet() {
      return Optional.empty();
    }

    @Override
    public int size() {
      return 0;
    }

    @Override
    public void deliver() {
      end.run();
    }

    @Override
    public void deliverLast(Runnable cut) {
      end.run();
    }

    @Override
    public void deliverCopy() {
      end.run();
    }

    @Override
    public void drop() {
      // What it would have ended has ended already.
    }
  }
}
