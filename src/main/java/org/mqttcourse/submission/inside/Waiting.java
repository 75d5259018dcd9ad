package org.mqttcourse.submission.inside;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** Waits until a channel is ready for one kind of work. Safe to close from another thread. */
final class Waiting implements AutoCloseable {
  private static final long NANOS = 1_000_000;

  private final SocketChannel channel;
  private final int work;
  private Selector selector;
  private boolean closed;

  /** Costs nothing until somebody waits. */
  Waiting(SocketChannel channel, int work) {
    this.channel = channel;
    this.work = work;
  }

  /**
   * Milliseconds until then, at least 1; 0, which is for ever, without a timeout; negative late.
   */
  static long left(long deadline, int timeout) {
    if (timeout == 0) {
      return 0;
    }
    long left = deadline - System.nanoTime();
    return left <= 0 ? -1 : Math.max(1, left / NANOS);
  }

  /**
   * Waits; also ends, too early, when it is closed.
   *
   * @param millis 0 for ever
   */
  void await(long millis) throws IOException {
    Selector waiting = selector();
    if (waiting == null) {
      return;
    }
    // A socket takes no notice of interruptions; its owner finds the flag as it was.
    boolean interrupted = false;
    try {
      do {
        int unused = waiting.select(millis);
        waiting.selectedKeys().clear();
        interrupted |= Thread.currentThread().isInterrupted();
      } while (Thread.interrupted());
    } catch (ClosedSelectorException e) {
      // The channel is closed, and the next use of it says so.
      return;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized Selector selector() throws IOException {
    if (selector == null && !closed) {
      selector = Selector.open();
      SelectionKey unused = channel.register(selector, work);
    }
    return selector;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (selector != null) {
      selector.close();
    }
  }
}
