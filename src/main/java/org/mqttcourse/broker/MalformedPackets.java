package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.mqttcourse.wire.Packet;

/**
 * Reads each packet and closes the connection at one that the specification forbids (section 4.8),
 * also at one that only a broker sends.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class MalformedPackets extends ChannelInboundHandlerAdapter {
  private static final byte[] CONNACK_UNKNOWN_LEVEL = {0x20, 2, 0, 1};

  private final Visit visit;

  MalformedPackets(Visit visit) {
    this.visit = visit;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    if (visit.isRefused()) {
      bytes.release();
      return;
    }
    try {
      Packet packet = PacketReader.read(bytes, visit.protocolLevel());
      if (onlyBrokersSend(packet)) {
        throw new MalformedPacketException(
            "a client never sends " + packet.name() + ": that is the broker's, section 2.2.1");
      }
      ctx.fireChannelRead(new Frame(packet, bytes));
    } catch (MalformedPacketException e) {
      bytes.release();
      if (e.isUnknownLevel()) {
        ctx.channel().writeAndFlush(Unpooled.wrappedBuffer(CONNACK_UNKNOWN_LEVEL));
      }
      visit.refuse(ctx.channel(), e.getMessage());
    }
  }

  private static boolean onlyBrokersSend(Packet packet) {
    return packet instanceof Packet.ConnAck
        || packet instanceof Packet.SubAck
        || packet instanceof Packet.UnsubAck
        || packet instanceof Packet.PingResp;
  }
}
