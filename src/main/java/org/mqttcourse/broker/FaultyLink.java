package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mqttcourse.broker.link.Lane;
import org.mqttcourse.broker.link.LinkFault;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.broker.link.Parcel;
import org.mqttcourse.broker.link.Wire;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault.Kind;
import org.mqttcourse.wire.Packet;

/**
 * The link between a client and us, which may be disturbed: two handlers, one for each way. Both
 * are outside of the journal, as seen from whoever receives: it tells what arrives.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class FaultyLink implements Wire, Lane.Road {
  private final Links links;
  private final Visit visit;
  private final Channel channel;
  private final Lane upLane;
  private final Lane downLane;
  private final Up up = new Up();
  private volatile String client = "";
  private ChannelHandlerContext outside;
  private boolean over;

  FaultyLink(Links links, Visit visit, Channel channel) {
    this.links = links;
    this.visit = visit;
    this.channel = channel;
    this.upLane = new Lane(links, Direction.TO_BROKER, this);
    this.downLane = new Lane(links, Direction.TO_CLIENT, this);
  }

  /** The handler of what comes from the client. */
  ChannelInboundHandler up() {
    return up;
  }

  /** The handler of what goes to the client. */
  ChannelOutboundHandler down() {
    return new Down();
  }

  private boolean isDisturbable() {
    return !visit.isTrusted();
  }

  @Override
  public String client() {
    return client;
  }

  @Override
  public void cut(String words) {
    if (!channel.eventLoop().inEventLoop()) {
      channel.eventLoop().execute(() -> cut(words));
    } else if (!over && channel.isActive()) {
      over = true;
      visit.fault(
          Direction.TO_CLIENT, new Event.Fault(Kind.CUT, Optional.empty(), words), Bytes.NONE);
      upLane.end(words);
      downLane.end(words);
      visit.breaking();
      // Without waiting for what is still to be sent: that makes it a reset.
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      outside.close();
    }
  }

  @Override
  public void kick() {
    channel
        .eventLoop()
        .execute(
            () -> {
              if (channel.isActive()) {
                tell(Kind.KICKED, Direction.TO_CLIENT, "");
                channel.close();
              }
            });
  }

  @Override
  public void frozen(LinkFault fault) {
    Direction way = fault.direction().orElse(Direction.TO_CLIENT);
    channel.eventLoop().execute(() -> tell(Kind.FROZEN, way, fault.text()));
  }

  @Override
  public void healed() {
    channel
        .eventLoop()
        .execute(
            () -> {
              boolean held = !upLane.isEmpty() || !downLane.isEmpty();
              if (held && !links.concerns(client)) {
                tell(Kind.HEALED, Direction.TO_CLIENT, "");
              }
              upLane.heal();
              downLane.heal();
            });
  }

  private void tell(Kind kind, Direction way, String words) {
    if (channel.isActive()) {
      visit.fault(way, new Event.Fault(kind, Optional.empty(), words), Bytes.NONE);
    }
  }

  @Override
  public void tell(Direction direction, Event.Fault fault, Parcel parcel) {
    Bytes raw = parcel instanceof LinkParcels.OfPacket packet ? packet.raw() : Bytes.NONE;
    visit.fault(direction, fault, raw);
  }

  @Override
  public void holds() {
    // Or the end of the client's stream would be noticed before what it had sent has arrived.
    channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
  }

  @Override
  public void later(Runnable task, long nanos) {
    channel.eventLoop().schedule(task, nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  private final class Up extends ChannelInboundHandlerAdapter {
    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      outside = ctx;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      if (isDisturbable()) {
        links.add(FaultyLink.this);
      }
      ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      Frame frame = (Frame) message;
      if (frame.packet() instanceof Packet.Connect connect) {
        client = connect.clientIdentifier();
      }
      if (over || downLane.isDead()) {
        visit.fault(
            Direction.TO_BROKER,
            new Event.Fault(Kind.LOST, Optional.of(frame.packet()), ""),
            Bytes.of(ByteBufUtil.getBytes(frame.bytes())));
        frame.bytes().release();
      } else if (!isDisturbable() || upLane.isClear()) {
        ctx.fireChannelRead(frame);
      } else {
        upLane.send(new LinkParcels.Upward(ctx, frame));
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof ChannelInputShutdownEvent) {
        upLane.send(new LinkParcels.Ending(ctx::close));
      } else {
        ctx.fireUserEventTriggered(event);
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      links.remove(FaultyLink.this);
      upLane.end("");
      downLane.end("");
      ctx.fireChannelInactive();
    }
  }

  private final class Down extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      ByteBuf bytes = (ByteBuf) message;
      if (over) {
        bytes.release();
        promise.setSuccess();
      } else if (!isDisturbable() || downLane.isClear()) {
        ctx.write(message, promise);
      } else if (!bytes.isReadable() && downLane.isFrozen()) {
        // It only asks to be told when all before it is out, to close then: nothing will be.
        downLane.end("");
        ctx.write(message, promise);
      } else {
        downLane.send(new LinkParcels.Downward(ctx, bytes, read(bytes), promise));
      }
    }

    private Optional<Packet> read(ByteBuf bytes) {
      if (!bytes.isReadable()) {
        return Optional.empty();
      }
      try {
        return Optional.of(PacketReader.read(bytes, visit.protocolLevel()));
      } catch (MalformedPacketException e) {
        // Only another broker behind the door could send such a thing: the client will judge.
        return Optional.empty();
      }
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
      if (over || downLane.isEmpty() || downLane.isFrozen()) {
        ctx.close(promise);
      } else {
        downLane.send(new LinkParcels.Ending(() -> ctx.close(promise)));
      }
    }
  }
}
