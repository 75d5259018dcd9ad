package org.mqttcourse.broker;

import io.netty.channel.AbstractChannel;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelMetadata;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * The engine's end of a connection: no socket, just the client's channel at hand, on the same event
 * loop. It outlives the client's channel for as long as the engine needs to take note of its end,
 * so that nothing that the engine writes meanwhile is lost to the handlers in its pipeline.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class EngineChannel extends AbstractChannel {
  private static final ChannelMetadata METADATA = new ChannelMetadata(false);

  /** Where the engine finds a channel unwritable it drops acknowledgements: so, hardly ever. */
  private static final WriteBufferWaterMark GENEROUS = new WriteBufferWaterMark(16 << 20, 32 << 20);

  private final Channel client;
  private final ChannelConfig config =
      new DefaultChannelConfig(this).setWriteBufferWaterMark(GENEROUS);
  private boolean open = true;

  EngineChannel(Channel client) {
    super(null);
    this.client = client;
  }

  Channel client() {
    return client;
  }

  @Override
  protected void doWrite(ChannelOutboundBuffer out) {
    for (Object message = out.current(); message != null; message = out.current()) {
      if (mayBeDropped(message)) {
        out.remove();
        continue;
      }
      client.write(ReferenceCountUtil.retain(message));
      out.remove();
    }
    client.flush();
  }

  /** At QoS 0 nobody is promised anything: a client that does not read gets no more of it. */
  private boolean mayBeDropped(Object message) {
    return !client.isWritable()
        && message instanceof MqttPublishMessage publish
        && publish.fixedHeader().qosLevel() == MqttQoS.AT_MOST_ONCE;
  }

  @Override
  protected void doClose() {
    open = false;
  }

  @Override
  protected void doDisconnect() {
    doClose();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public boolean isActive() {
    return open;
  }

  @Override
  public ChannelConfig config() {
    return config;
  }

  @Override
  public ChannelMetadata metadata() {
    return METADATA;
  }

  @Override
  protected AbstractUnsafe newUnsafe() {
    return new NoSocket();
  }

  @Override
  protected boolean isCompatible(EventLoop loop) {
    return true;
  }

  @Override
  protected SocketAddress localAddress0() {
    return client.localAddress();
  }

  @Override
  protected SocketAddress remoteAddress0() {
    // The engine knows TCP only, and takes a client of a Unix socket for one of this machine.
    return client.remoteAddress() instanceof InetSocketAddress tcp
        ? tcp
        : new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @Override
  protected void doBind(SocketAddress localAddress) {
    throw new UnsupportedOperationException("it has no address of its own");
  }

  @Override
  protected void doBeginRead() {
    // What there is to read comes from the client's pipeline, when it comes.
  }

  private final class NoSocket extends AbstractUnsafe {
    @Override
    public void connect(SocketAddress remote, SocketAddress local, ChannelPromise promise) {
      promise.setFailure(new UnsupportedOperationException("it is connected from the start"));
    }
  }
}
