package org.mqttcourse.broker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Supplier;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

/** A port where clients come in, and the handlers that each of their connections gets. */
final class FrontDoor {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

  /** Bytes that may wait for a client that does not read, before messages at QoS 0 are dropped. */
  private static final WriteBufferWaterMark WAITING = new WriteBufferWaterMark(16 << 20, 32 << 20);

  private final EventLoopGroup loop;
  private final ChannelGroup channels;
  private final Journal journal;
  private final Behind behind;
  private final Supplier<String> clientIdentifiers;

  /** What stands behind the door. */
  @FunctionalInterface
  interface Behind {
    /** Adds the last handlers of a connection's pipeline; frames come in, bytes go out. */
    void join(ChannelPipeline pipeline, Visit visit);
  }

  FrontDoor(
      EventLoopGroup loop,
      ChannelGroup channels,
      Journal journal,
      Behind behind,
      Supplier<String> clientIdentifiers) {
    this.loop = loop;
    this.channels = channels;
    this.journal = journal;
    this.behind = behind;
    this.clientIdentifiers = clientIdentifiers;
  }

  /** Opens a port; 0 takes any free one. */
  DoorAddress open(String host, int port, Party party) throws IOException {
    var binding =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.ALLOCATOR, new UnpooledByteBufAllocator(false))
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WAITING)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channels.add(channel);
                    fill(channel.pipeline(), new Visit(journal, party));
                  }
                })
            .bind(host, port)
            .awaitUninterruptibly();
    if (!binding.isSuccess()) {
      throw new IOException(binding.cause().getMessage(), binding.cause());
    }
    channels.add(binding.channel());
    return new DoorAddress(host, ((InetSocketAddress) binding.channel().localAddress()).getPort());
  }

  private void fill(ChannelPipeline pipeline, Visit visit) {
    pipeline.addLast("frames", new FrameCutter(visit));
    pipeline.addLast("malformed packets", new MalformedPackets(visit));
    pipeline.addLast("connect first", new ConnectFirst(visit, CONNECT_PATIENCE));
    pipeline.addLast("keep alive", new KeepAlive(visit));
    pipeline.addLast("journal", new Recorder(visit, clientIdentifiers));
    pipeline.addLast("bytes again", new BytesAgain());
    behind.join(pipeline, visit);
  }

  /** What stands behind the door gets the bytes as they came. */
  private static final class BytesAgain extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.fireChannelRead(((Frame) message).bytes());
    }
  }
}
