package org.mqttcourse.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mqttcourse.broker.Access;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.report.UserError;
import org.mqttcourse.wire.Journal;

class LazyBrokerTest {
  private final AtomicInteger starts = new AtomicInteger();
  private final AtomicInteger stops = new AtomicInteger();
  private final List<String> told = new ArrayList<>();

  private LazyBroker broker(int port) {
    BrokerStarter starter =
        (settings, journal, links, tell) -> {
          starts.incrementAndGet();
          return new Running(new DoorAddress("127.0.0.1", port));
        };
    return broker(starter);
  }

  private LazyBroker broker(BrokerStarter starter) {
    BrokerSettings settings = new BrokerSettings("127.0.0.1", 1883, true, Optional.empty());
    return new LazyBroker(
        starter,
        settings,
        new Journal(System::nanoTime),
        new Links(new Random(1)),
        text -> told.add(text.toString()));
  }

  private final class Running implements BrokerStarter.Running {
    private final DoorAddress address;

    Running(DoorAddress address) {
      this.address = address;
    }

    @Override
    public DoorAddress address() {
      return address;
    }

    @Override
    public DoorAddress openTls(TlsSettings tls) {
      told.add("tls at " + tls.port());
      return new DoorAddress("127.0.0.1", 40002);
    }

    @Override
    public void shut() {
      told.add("shut");
    }

    @Override
    public void reopen() {
      told.add("reopened");
    }

    @Override
    public void admit(Access access) {
      told.add("admits");
    }

    @Override
    public void close() {
      stops.incrementAndGet();
    }
  }

  @Test
  void startsOnceAndOnlyWhenNeeded() {
    LazyBroker broker = broker(1883);
    assertEquals(Optional.empty(), broker.addressNow());
    assertEquals(0, starts.get());

    assertEquals(1883, broker.address().port());
    assertEquals(1883, broker.address().port());

    assertEquals(1, starts.get());
    assertEquals(List.of(), told);
  }

  @Test
  void startsByItselfWhenThePromptIsIdle() {
    LazyBroker broker = broker(1883);
    broker.startAfter(1, () -> told.add("started"));

    await().untilAsserted(() -> assertEquals(List.of("started"), told));
    assertTrue(broker.addressNow().isPresent());
  }

  @Test
  void saysSoWhenThePortWasTaken() {
    assertEquals(40001, broker(40001).address().port());

    assertEquals(
        List.of(
            "Port 1883 is in use by another program, so the broker listens on 127.0.0.1:40001."),
        told);
  }

  @Test
  void triesAgainAfterAFailure() {
    LazyBroker broker =
        broker(
            (settings, journal, links, tell) -> {
              starts.incrementAndGet();
              throw new IOException("Nobody answers at tcp://away:1883.");
            });

    UserError error = assertThrows(UserError.class, broker::address);
    assertThrows(UserError.class, broker::address);

    assertEquals("Nobody answers at tcp://away:1883.", error.getMessage());
    assertEquals(2, starts.get());
  }

  @Test
  void stopsWhatItStarted() {
    LazyBroker unused = broker(1883);
    unused.close();
    assertEquals(0, stops.get());

    LazyBroker broker = broker(1883);
    assertEquals(1883, broker.address().port());
    broker.close();
    assertEquals(1, stops.get());
    assertThrows(UserError.class, broker::address);
  }

  @Test
  void staysDownOnceItIsStoppedUntilItIsStartedAgain() {
    LazyBroker broker = broker(1883);
    assertEquals(1883, broker.address().port());

    assertTrue(broker.stop(false));
    assertEquals(1, stops.get());
    assertEquals(Optional.empty(), broker.addressNow());
    UserError error = assertThrows(UserError.class, broker::address);
    assertEquals("The broker is stopped. Start it with: broker start", error.getMessage());
    assertFalse(broker.stop(false));

    assertTrue(broker.startAgain());
    assertFalse(broker.startAgain());
    assertEquals(2, starts.get());
    assertEquals(1883, broker.address().port());
  }

  @Test
  void goesOnWithTheSameBrokerWhereItIsToKeepWhatItKnows() {
    LazyBroker broker = broker(1883);
    assertEquals(1883, broker.address().port());

    assertTrue(broker.stop(true));
    assertTrue(broker.startAgain());

    assertEquals(List.of("shut", "reopened"), told);
    assertEquals(1, starts.get());
    assertEquals(0, stops.get());
  }

  @Test
  void startsAtThePortThatItHadBefore() {
    List<Integer> ports = new ArrayList<>();
    LazyBroker broker =
        broker(
            (settings, journal, links, tell) -> {
              ports.add(settings.port());
              return new Running(new DoorAddress("127.0.0.1", 40001));
            });
    assertEquals(40001, broker.address().port());
    assertTrue(broker.stop(false));
    assertTrue(broker.startAgain());

    assertEquals(List.of(1883, 40001), ports);
  }

  @Test
  void opensTheEncryptedPortAgainWhereItWasOpen() {
    LazyBroker broker = broker(1883);
    TlsSettings tls = TlsSettings.usual(Path.of("nowhere"), Clock.systemUTC());
    assertEquals(40002, broker.openTls(tls).port());
    assertTrue(broker.stop(false));
    assertTrue(broker.startAgain());

    assertEquals(List.of("tls at 8883", "tls at 40002"), told);
  }
}
