package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mqttcourse.wire.Packet;

/** A connection begins with one CONNECT, soon, and has only one (section 3.1). */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class ConnectFirst extends ChannelInboundHandlerAdapter {
  private final Visit visit;
  private final Duration patience;
  private final Lobby lobby;
  private Future<?> deadline;
  private boolean connected;

  /**
   * Waits for a CONNECT.
   *
   * @param patience until its last byte has come; a trickle of bytes doesn't prolong it
   * @param lobby where it is until then
   */
  ConnectFirst(Visit visit, Duration patience, Lobby lobby) {
    this.lobby = lobby;
    this.visit = visit;
    this.patience = patience;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    deadline =
        ctx.executor().schedule(() -> tooLate(ctx), patience.toMillis(), TimeUnit.MILLISECONDS);
    lobby.enter(ctx.channel(), visit);
    ctx.fireChannelActive();
  }

  private void tooLate(ChannelHandlerContext ctx) {
    visit.refuse(
        ctx.channel(),
        "no CONNECT came within %d s: it is the first thing to send, section 3.1"
            .formatted(patience.toSeconds()));
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Frame frame = (Frame) message;
    boolean connect = frame.packet() instanceof Packet.Connect;
    if (connect == connected) {
      frame.bytes().release();
      visit.refuse(
          ctx.channel(),
          connected
              ? "a second CONNECT on one connection is not allowed, section 3.1"
              : "the first packet must be a CONNECT, not a %s, section 3.1"
                  .formatted(frame.packet().name()));
      return;
    }
    if (connect) {
      connected = true;
      lobby.leave(ctx.channel());
      deadline.cancel(false);
    }
    ctx.fireChannelRead(frame);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    lobby.leave(ctx.channel());
    deadline.cancel(false);
    ctx.fireChannelInactive();
  }
}
