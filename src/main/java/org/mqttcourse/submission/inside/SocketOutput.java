package org.mqttcourse.submission.inside;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes to a socket, as {@code Socket.getOutputStream} promises. */
final class SocketOutput extends OutputStream {
  private final BrokerSocket socket;

  SocketOutput(BrokerSocket socket) {
    this.socket = socket;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer from = ByteBuffer.wrap(bytes, offset, length);
    while (from.hasRemaining()) {
      if (writeNow(from) == 0) {
        socket.writes().await(0);
      }
    }
  }

  private int writeNow(ByteBuffer from) throws IOException {
    try {
      return socket.channel().write(from);
    } catch (IOException e) {
      throw socket.said(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
