package org.mqttcourse.progress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/** One's turn at a file that several processes and threads change. */
final class FileTurn implements AutoCloseable {
  private static final long PATIENCE_NANOS = 5_000_000_000L;
  private static final long PAUSE_MILLIS = 5;

  private final FileChannel channel;
  private final FileLock lock;

  private FileTurn(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits for a turn, five seconds at most: whoever holds it longer hangs, and must not hang us.
   *
   * @param file of its own, beside the one that is changed; it stays
   */
  static FileTurn await(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (true) {
        FileLock lock = tryLock(channel);
        if (lock != null) {
          return new FileTurn(channel, lock);
        }
        if (System.nanoTime() - end > 0) {
          throw new TextIOException(Text.of("shell.problem.locked", file.getFileName()));
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The JVM's own threads are refused by an exception, other processes by null. */
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }
}
