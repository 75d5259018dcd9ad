package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.function.Supplier;
import org.mqttcourse.wire.Packet;

/** Writes what passes, either way, into the journal. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class Recorder extends ChannelDuplexHandler {
  private final Visit visit;
  private final Supplier<String> clientIdentifiers;

  /**
   * A recorder of one connection.
   *
   * @param clientIdentifiers makes one up for a client that leaves it to the broker; may be empty
   */
  Recorder(Visit visit, Supplier<String> clientIdentifiers) {
    this.visit = visit;
    this.clientIdentifiers = clientIdentifiers;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    visit.opened();
    ctx.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Frame frame = (Frame) message;
    if (frame.packet() instanceof Packet.Connect connect) {
      boolean unnamed = connect.clientIdentifier().isEmpty() && connect.cleanSession();
      visit.introduced(
          unnamed && connect.protocolLevel() < 5
              ? clientIdentifiers.get()
              : connect.clientIdentifier(),
          connect.protocolLevel());
    }
    visit.received(frame);
    ctx.fireChannelRead(frame);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes && bytes.isReadable() && ctx.channel().isActive()) {
      visit.sent(bytes);
    }
    ctx.write(message, promise);
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    if (ctx.channel().isActive()) {
      visit.closing();
    }
    ctx.close(promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    visit.closed();
    ctx.fireChannelInactive();
  }
}
