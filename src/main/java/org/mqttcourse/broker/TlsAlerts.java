package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Reads the alert with which a client leaves a handshake. OpenSSL sends it unencrypted also in TLS
 * 1.3, where Java stumbles over it and doesn't say which it was.
 */
final class TlsAlerts extends ChannelInboundHandlerAdapter {
  private static final int ALERT = 0x15;
  private static final int HEADER = 5;
  private static final int NONE = -1;

  private int description = NONE;

  /** The alert's number (RFC 8446, section 6); -1 for none. */
  int description() {
    return description;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    int at = bytes.readerIndex();
    while (bytes.writerIndex() - at >= HEADER + 2) {
      int length = bytes.getUnsignedShort(at + HEADER - 2);
      if (bytes.getUnsignedByte(at) == ALERT && length == 2) {
        description = bytes.getUnsignedByte(at + HEADER + 1);
      }
      at += HEADER + length;
    }
    ctx.fireChannelRead(message);
  }
}
