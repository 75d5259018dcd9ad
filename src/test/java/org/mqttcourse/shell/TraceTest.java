package org.mqttcourse.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mqttcourse.report.Theme;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

class TraceTest {
  private final StringWriter out = new StringWriter();
  private final PlainScreen screen = new PlainScreen(new StringReader(""), out, Theme.PLAIN, false);
  private final AtomicLong clock = new AtomicLong();
  private final Journal journal = new Journal(clock::get);
  private final Connection connection = journal.connection(Connection.Party.STUDENT);
  private final Trace trace = new Trace(journal, screen);

  private void ping() {
    clock.addAndGet(1_000_000);
    journal.record(
        connection,
        "me",
        Direction.TO_BROKER,
        new Packet.PingReq(),
        Bytes.of((byte) 0xc0, (byte) 0));
  }

  private String shown() {
    synchronized (screen) {
      return out.toString();
    }
  }

  @Test
  void showsPacketsOnlyWhileItIsOn() throws InterruptedException {
    ping();
    trace.on();
    trace.on();
    ping();
    await().until(() -> shown().contains("2    0.002 me → PINGREQ (2 bytes)"));
    trace.off();
    ping();
    trace.on();
    ping();
    await().until(() -> shown().contains("   4 "));
    trace.close();

    assertEquals(2, shown().lines().count(), shown());
  }

  @Test
  void countsWhatItCantKeepUpWith() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread busy =
        new Thread(
            () -> {
              synchronized (screen) {
                held.countDown();
                try {
                  goOn.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
    busy.start();
    held.await();
    trace.on();
    for (int i = 0; i < 1000; i++) {
      ping();
    }
    goOn.countDown();
    await().until(() -> shown().contains("more packets, too fast to show ..."));
    trace.close();

    assertTrue(shown().lines().count() < 450, "so many lines: " + shown().lines().count());
  }
}
