package org.mqttcourse.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CappedOutputTest {
  private static final long PLENTY = 50_000;

  /** A line, and then that happens when more is asked for. */
  private static CappedOutput lineThen(Callable<Integer> next) {
    InputStream line = new ByteArrayInputStream("a line\n".getBytes(UTF_8));
    return new CappedOutput(new SequenceInputStream(line, new Rest(next)), new AtomicLong());
  }

  private static final class Rest extends InputStream {
    private final Callable<Integer> next;

    Rest(Callable<Integer> next) {
      this.next = next;
    }

    @Override
    public int read() throws IOException {
      try {
        return next.call();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      return read();
    }
  }

  @Test
  void keepsWhatWasPrintedBeforeThePipeBroke() throws Exception {
    CappedOutput output =
        lineThen(
            () -> {
              throw new IOException("Stream closed");
            });
    assertEquals("a line", output.finish(PLENTY).get(0));
  }

  @Test
  void doesNotPassOffAsAllWhatWeFailedToRead() {
    CappedOutput output =
        lineThen(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    IOException told = assertThrows(IOException.class, () -> output.finish(PLENTY));
    assertTrue(told.getMessage().contains("Java heap space"), told.getMessage());
  }
}
