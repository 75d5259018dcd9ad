package org.mqttcourse.submission.inside;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Reads from a socket, as {@code Socket.getInputStream} promises. */
final class SocketInput extends InputStream {
  private final BrokerSocket socket;

  SocketInput(BrokerSocket socket) {
    this.socket = socket;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer into = ByteBuffer.wrap(bytes, offset, length);
    int timeout = socket.timeout();
    long deadline = System.nanoTime() + timeout * 1_000_000L;
    while (true) {
      int count = readNow(into);
      if (count != 0) {
        return count;
      }
      long left = Waiting.left(deadline, timeout);
      if (left < 0) {
        throw new SocketTimeoutException("Read timed out");
      }
      socket.reads().await(left);
    }
  }

  private int readNow(ByteBuffer into) throws IOException {
    try {
      return socket.channel().read(into);
    } catch (IOException e) {
      throw socket.said(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
