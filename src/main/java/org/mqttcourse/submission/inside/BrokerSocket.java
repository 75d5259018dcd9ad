package org.mqttcourse.submission.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOptions;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands behind each {@code java.net.Socket} of the program. A connection to its broker is a
 * Unix socket from the very first byte, with nothing between that would have to copy: so what the
 * program wrote is out even if it is ended in the same moment.
 */
final class BrokerSocket extends SocketImpl {
  private final Links links;
  private final Map<Integer, Object> options = new HashMap<>();
  private SocketChannel channel;
  private Waiting reads;
  private Waiting writes;
  private volatile int timeout;
  private volatile boolean closed;

  BrokerSocket(Links links) {
    this.links = links;
  }

  @Override
  protected void create(boolean stream) throws IOException {
    if (!stream) {
      throw new SocketException("There are no datagrams here");
    }
  }

  @Override
  protected void connect(String host, int port) throws IOException {
    connect(new InetSocketAddress(host, port), 0);
  }

  @Override
  protected void connect(InetAddress host, int port) throws IOException {
    connect(new InetSocketAddress(host, port), 0);
  }

  @Override
  protected void connect(SocketAddress wanted, int millis) throws IOException {
    InetSocketAddress inet = (InetSocketAddress) wanted;
    if (inet.isUnresolved()) {
      throw new UnknownHostException(inet.getHostName());
    }
    address = inet.getAddress();
    port = inet.getPort();
    localport = 1;
    SocketAddress real = links.of(inet);
    try {
      open(real, millis);
    } catch (SocketTimeoutException | SocketException e) {
      close();
      throw e;
    } catch (IOException e) {
      close();
      // A Unix socket without anybody behind it says so in another way than a port.
      throw new ConnectException("Connection refused");
    }
  }

  private void open(SocketAddress real, int millis) throws IOException {
    boolean unix = real instanceof UnixDomainSocketAddress;
    channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    channel.configureBlocking(false);
    // A Unix socket is connected at once, or never.
    boolean done = channel.connect(real);
    if (!done) {
      Waiting connected = new Waiting(channel, SelectionKey.OP_CONNECT);
      long deadline = System.nanoTime() + millis * 1_000_000L;
      while (!done) {
        long left = Waiting.left(deadline, millis);
        if (left < 0) {
          throw new SocketTimeoutException("Connect timed out");
        }
        connected.await(left);
        done = channel.finishConnect();
      }
      connected.close();
    }
    reads = new Waiting(channel, SelectionKey.OP_READ);
    writes = new Waiting(channel, SelectionKey.OP_WRITE);
  }

  @Override
  protected void bind(InetAddress host, int port) {
    // Where a client's end stands makes no difference in here.
  }

  @Override
  protected void listen(int backlog) throws IOException {
    throw new SocketException("A client's socket can't listen");
  }

  @Override
  protected void accept(SocketImpl other) throws IOException {
    throw new SocketException("A client's socket can't accept");
  }

  @Override
  protected InputStream getInputStream() {
    return new SocketInput(this);
  }

  @Override
  protected OutputStream getOutputStream() {
    return new SocketOutput(this);
  }

  SocketChannel channel() throws SocketException {
    if (closed) {
      throw new SocketException("Socket closed");
    }
    return channel;
  }

  Waiting reads() {
    return reads;
  }

  Waiting writes() {
    return writes;
  }

  /** How long a read may wait, in milliseconds; 0 for ever. */
  int timeout() {
    return timeout;
  }

  /** What a socket says where its channel fails. */
  SocketException said(IOException why) {
    return new SocketException(closed ? "Socket closed" : why.getMessage());
  }

  @Override
  protected int available() {
    return 0;
  }

  @Override
  protected void close() throws IOException {
    closed = true;
    if (reads != null) {
      reads.close();
    }
    if (writes != null) {
      writes.close();
    }
    if (channel != null) {
      channel.close();
    }
  }

  @Override
  protected void shutdownInput() throws IOException {
    channel().shutdownInput();
  }

  @Override
  protected void shutdownOutput() throws IOException {
    channel().shutdownOutput();
  }

  @Override
  protected void sendUrgentData(int data) throws IOException {
    throw new SocketException("Urgent data is not supported");
  }

  /** Kept, so that they read as they were set; only the timeout means something in here. */
  @Override
  public void setOption(int name, Object value) throws SocketException {
    if (closed) {
      throw new SocketException("Socket closed");
    }
    if (name == SocketOptions.SO_TIMEOUT) {
      timeout = (Integer) value;
    }
    synchronized (options) {
      options.put(name, value);
    }
  }

  @Override
  public Object getOption(int name) throws SocketException {
    if (closed) {
      throw new SocketException("Socket closed");
    }
    synchronized (options) {
      return switch (name) {
        case SocketOptions.SO_TIMEOUT -> timeout;
        case SocketOptions.SO_BINDADDR -> InetAddress.getLoopbackAddress();
        case SocketOptions.SO_LINGER -> options.getOrDefault(name, -1);
        case SocketOptions.SO_SNDBUF, SocketOptions.SO_RCVBUF, SocketOptions.IP_TOS ->
            options.getOrDefault(name, name == SocketOptions.IP_TOS ? 0 : 1 << 16);
        default -> options.getOrDefault(name, false);
      };
    }
  }
}
