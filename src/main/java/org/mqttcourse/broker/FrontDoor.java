package org.mqttcourse.broker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

/** A port where clients come in, and the handlers that each of their connections gets. */
final class FrontDoor {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(20);

  private static final int SLOW_RECEIVE_BUFFER = 2048;

  private static final int FLUSHES_AT_ONCE = 256;

  /** Bytes that may wait for a client that does not read, before messages at QoS 0 are dropped. */
  private static final WriteBufferWaterMark WAITING = new WriteBufferWaterMark(16 << 20, 32 << 20);

  private final Map<Integer, Kind> kinds = new ConcurrentHashMap<>();
  private final EventLoopGroup loop;
  private final ChannelGroup channels;
  private final Journal journal;
  private final Behind behind;
  private final Limits limits;
  private final Links links;
  private final Lobby lobby;

  /** What stands behind the door. */
  interface Behind {
    /**
     * Adds the last handlers of a connection's pipeline; each packet's bytes come in and go out.
     */
    void join(ChannelPipeline pipeline, Visit visit);

    /** A name for a client that leaves that to the broker; may be empty. */
    String inventClientIdentifier();

    /** What it holds now; empty where it doesn't tell. Asked on the event loop. */
    default Optional<BrokerState> state() {
      return Optional.empty();
    }

    /** Waits until it has done all that it was told, but no longer than that. */
    default void awaitQuiet(EventLoop loop, long millis) {}

    /** From now on others may come in, and other rules hold. */
    default void admit(Access access) {}

    /** Who hears, on the loop, of each message that was not taken from its publisher. */
    default void whenRefused(Consumer<Text> listener) {}

    /** Ends what is ours of it; may take a moment. */
    void stop();
  }

  /** What a connection crosses before anything of it is read. */
  interface Threshold {
    void cross(ChannelPipeline pipeline, Visit visit) throws Exception;
  }

  /** What makes one door another than the next. */
  record Kind(Party party, int bytesPerSecond, Threshold threshold) {}

  FrontDoor(
      EventLoopGroup loop,
      ChannelGroup channels,
      Journal journal,
      Behind behind,
      Limits limits,
      Links links) {
    this.loop = loop;
    this.channels = channels;
    this.journal = journal;
    this.behind = behind;
    this.limits = limits;
    this.links = links;
    lobby = new Lobby(limits.silent());
  }

  /**
   * Opens a port.
   *
   * @param port 0 takes any free one
   * @param bytesPerSecond how fast each connection is, each way; 0 for no limit
   */
  DoorAddress open(String host, int port, Party party, int bytesPerSecond) throws IOException {
    return open(host, port, party, bytesPerSecond, (pipeline, visit) -> {});
  }

  /** Opens a port whose connections cross that threshold first. */
  DoorAddress open(String host, int port, Party party, int bytesPerSecond, Threshold threshold)
      throws IOException {
    Kind kind = new Kind(party, bytesPerSecond, threshold);
    ServerBootstrap door =
        door(kind)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true);
    Channel bound = bound(door.bind(host, port));
    DoorAddress address =
        new DoorAddress(host, ((InetSocketAddress) bound.localAddress()).getPort());
    kinds.put(address.port(), kind);
    return address;
  }

  /** What stands at that port; null where nothing does. */
  Kind kind(int port) {
    return kinds.get(port);
  }

  /** Opens a Unix socket, which is made. */
  void openSocket(Path socket, Kind kind) throws IOException {
    ServerBootstrap door =
        door(kind)
            .channel(NioServerDomainSocketChannel.class)
            // Who has hung up can be sent nothing more: that shows at the very next write here, but
            // what it said before is still to be read.
            .childOption(ChannelOption.AUTO_CLOSE, false);
    bound(door.bind(UnixDomainSocketAddress.of(socket)));
  }

  private Channel bound(ChannelFuture binding) throws IOException {
    if (!binding.awaitUninterruptibly().isSuccess()) {
      throw new IOException(binding.cause().getMessage(), binding.cause());
    }
    channels.add(binding.channel());
    return binding.channel();
  }

  private ServerBootstrap door(Kind kind) {
    ServerBootstrap door =
        new ServerBootstrap()
            .group(loop)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .childOption(ChannelOption.ALLOCATOR, new UnpooledByteBufAllocator(false))
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WAITING)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) throws Exception {
                    channels.add(channel);
                    Visit visit = new Visit(journal, kind.party());
                    kind.threshold().cross(channel.pipeline(), visit);
                    fill(channel.pipeline(), visit, kind.bytesPerSecond());
                  }
                });
    if (kind.bytesPerSecond() > 0) {
      slowDown(door, kind.bytesPerSecond());
    }
    return door;
  }

  /** Lets little wait in the socket, where no limit of ours could hold it back. */
  private static void slowDown(ServerBootstrap door, int bytesPerSecond) {
    door.option(ChannelOption.SO_RCVBUF, SLOW_RECEIVE_BUFFER)
        .childOption(ChannelOption.AUTO_READ, false)
        .childOption(
            ChannelOption.RCVBUF_ALLOCATOR,
            new FixedRecvByteBufAllocator(SlowLink.chunk(bytesPerSecond)).maxMessagesPerRead(1));
  }

  private void fill(ChannelPipeline pipeline, Visit visit, int bytesPerSecond) {
    if (bytesPerSecond > 0) {
      pipeline.addLast("slow link", new SlowLink(bytesPerSecond));
    }
    // What is written to a client while the loop is busy goes out at once, not packet by packet.
    pipeline.addLast("flushes", new FlushConsolidationHandler(FLUSHES_AT_ONCE, true));
    pipeline.addLast("frames", new FrameCutter(visit, limits.packetBytes()));
    pipeline.addLast("malformed packets", new MalformedPackets(visit));
    pipeline.addLast("topic limits", new TopicLimits(visit, limits));
    pipeline.addLast("connect first", new ConnectFirst(visit, CONNECT_PATIENCE, lobby));
    FaultyLink link = new FaultyLink(links, visit, pipeline.channel());
    // Where a packet is lost, nobody behind hears of it: that there is silence, not what is said.
    pipeline.addLast("link up", link.up());
    pipeline.addLast("keep alive", new KeepAlive(visit));
    pipeline.addLast("journal", new Recorder(visit, behind::inventClientIdentifier));
    pipeline.addLast("link down", link.down());
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
