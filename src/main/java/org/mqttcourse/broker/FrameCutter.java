package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/** Cuts the stream of bytes into packets (section 2.2.3), and refuses one that is too large. */
final class FrameCutter extends ByteToMessageDecoder {
  private static final int MAX_LENGTH_BYTES = 4;

  private final Visit visit;

  private final int maxPacket;

  /**
   * A cutter of what comes from one side.
   *
   * @param maxPacket in bytes
   */
  FrameCutter(Visit visit, int maxPacket) {
    this.visit = visit;
    this.maxPacket = maxPacket;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (visit.isRefused()) {
      in.skipBytes(in.readableBytes());
      return;
    }
    int length = 0;
    for (int i = 0; i < MAX_LENGTH_BYTES; i++) {
      if (in.readableBytes() < 2 + i) {
        return;
      }
      int octet = in.getUnsignedByte(in.readerIndex() + 1 + i);
      length |= (octet & 0x7f) << (7 * i);
      if ((octet & 0x80) == 0) {
        cut(ctx, in, out, 2 + i + length);
        return;
      }
    }
    visit.refuse(ctx.channel(), "a packet's length has at most four bytes, section 2.2.3");
  }

  private void cut(ChannelHandlerContext ctx, ByteBuf in, List<Object> out, int size) {
    if (size > maxPacket) {
      visit.refuse(
          ctx.channel(),
          "a packet of %,d bytes is too large here: at most %,d".formatted(size, maxPacket));
    } else if (in.readableBytes() >= size) {
      out.add(in.readRetainedSlice(size));
    }
  }
}
