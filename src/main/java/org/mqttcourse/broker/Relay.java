package org.mqttcourse.broker;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;

/** The end of a client's pipeline where another broker stands behind the door: to it, and back. */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class Relay extends ChannelInboundHandlerAdapter {
  private final Visit visit;
  private final InetSocketAddress broker;
  private final Queue<Object> early = new ArrayDeque<>();
  private Channel upstream;

  Relay(Visit visit, InetSocketAddress broker) {
    this.visit = visit;
    this.broker = broker;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    Channel client = ctx.channel();
    new Bootstrap()
        .group(client.eventLoop())
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.ALLOCATOR, client.alloc())
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new FrameCutter(visit, Integer.MAX_VALUE));
                channel.pipeline().addLast(new WayBack(client));
              }
            })
        .connect(broker)
        .addListener((ChannelFuture connecting) -> connected(client, connecting));
  }

  private void connected(Channel client, ChannelFuture connecting) {
    if (!connecting.isSuccess()) {
      visit.refuse(client, "the broker behind the door can't be reached any more");
    } else if (client.isActive()) {
      upstream = connecting.channel();
      early.forEach(upstream::write);
      early.clear();
      upstream.flush();
    } else {
      connecting.channel().close();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (upstream == null) {
      early.add(message);
    } else {
      upstream.writeAndFlush(message);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (upstream != null) {
      upstream.config().setAutoRead(ctx.channel().isWritable());
    }
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    early.forEach(ReferenceCountUtil::release);
    early.clear();
    if (upstream != null) {
      closeWhenWritten(upstream);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // A connection that was reset, mostly; whatever it was, this connection is over.
    ctx.close();
  }

  private static void closeWhenWritten(Channel channel) {
    channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  /** From the other broker to the client. */
  private static final class WayBack extends ChannelInboundHandlerAdapter {
    private final Channel client;

    WayBack(Channel client) {
      this.client = client;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      client.writeAndFlush(message);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
      client.config().setAutoRead(ctx.channel().isWritable());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      closeWhenWritten(client);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }
  }
}
