package org.mqttcourse.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mqttcourse.submission.inside.Start;
import org.mqttcourse.wire.Printable;

/** Reads what a program prints, keeps its beginning and its end, and counts all of it. */
final class CappedOutput {
  private static final int HEAD = 48 * 1024;
  private static final int TAIL = 16 * 1024;
  private static final int ASIDE = 256 * 1024;

  /** What a JVM may have to say before the program has its turn. */
  private static final int BEFORE_THE_TURN = 16 * 1024;

  private final InputStream stream;
  private final AtomicLong printed;
  private final byte[] head = new byte[HEAD];
  private final byte[] tail = new byte[TAIL];
  private final Thread reader;
  private long total;
  private long turnAt;
  private volatile Throwable failure;
  private ByteArrayOutputStream aside;

  /**
   * Begins to read.
   *
   * @param printed is raised by what was read; may be shared with another output
   */
  CappedOutput(InputStream stream, AtomicLong printed) {
    this.stream = stream;
    this.printed = printed;
    this.reader = new Thread(this::read, "output of a student's program");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * What was printed, safe to show, once all of it has been read or the time is up.
   *
   * @throws IOException where we failed at reading: then some of it is lost, and not by the program
   */
  List<String> finish(long millis) throws IOException, InterruptedException {
    reader.join(millis);
    if (failure != null) {
      throw new IOException("the program's output could not be read: " + failure, failure);
    }
    return lines();
  }

  /** What was read so far, safe to show. */
  List<String> lines() {
    return Printable.lines(text());
  }

  /** When the program had its turn, by {@code System.nanoTime}; empty where it has not. */
  synchronized OptionalLong turnAt() {
    return turnAt == 0 ? OptionalLong.empty() : OptionalLong.of(turnAt);
  }

  /** Keeps and counts no more: what comes from now on is put aside, as far as there is room. */
  synchronized void divert() {
    aside = new ByteArrayOutputStream();
  }

  /** What was put aside, once that text is in it or the time is up. */
  synchronized List<String> awaitAside(String text, long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (true) {
      String seen = aside.toString(StandardCharsets.UTF_8);
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (seen.contains(text) || left <= 0) {
        return seen.lines().toList();
      }
      wait(left);
    }
  }

  private void read() {
    byte[] buffer = new byte[8192];
    try (stream) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        keep(buffer, n);
      }
    } catch (IOException e) {
      // The pipe broke because the program was ended: what we have is all there is.
      return;
    } catch (Throwable e) {
      // Most likely no memory is left; whoever waits for this output must hear of it.
      failure = e;
    }
  }

  private synchronized void keep(byte[] buffer, int length) {
    if (aside != null) {
      aside.write(buffer, 0, Math.min(length, ASIDE - aside.size()));
      notifyAll();
      return;
    }
    for (int i = 0; i < length; i++, total++) {
      if (total < HEAD) {
        head[(int) total] = buffer[i];
      } else {
        tail[(int) (total % TAIL)] = buffer[i];
      }
    }
    printed.addAndGet(length);
    if (turnAt == 0 && total <= BEFORE_THE_TURN) {
      String begin = new String(head, 0, (int) total, StandardCharsets.US_ASCII);
      turnAt = begin.contains(Start.MARK) ? System.nanoTime() : 0;
    }
  }

  private synchronized String text() {
    String begin = new String(head, 0, (int) Math.min(total, HEAD), StandardCharsets.UTF_8);
    if (total <= HEAD) {
      return begin;
    }
    long kept = Math.min(total - HEAD, TAIL);
    byte[] end = new byte[(int) kept];
    for (int i = 0; i < kept; i++) {
      end[i] = tail[(int) ((total - kept + i) % TAIL)];
    }
    long gone = total - HEAD - kept;
    String gap = gone == 0 ? "" : "\n[... %,d bytes left out ...]\n".formatted(gone);
    return begin + gap + new String(end, StandardCharsets.UTF_8);
  }
}
