package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

class ConnectFirstTest {
  private final Journal journal = new Journal(System::nanoTime);
  private final EmbeddedChannel channel = new EmbeddedChannel();

  @Test
  void closesAConnectionOnWhichNoConnectCame() {
    open();
    channel.advanceTimeBy(11, TimeUnit.SECONDS);
    channel.runPendingTasks();
    assertFalse(channel.isOpen());
    assertEquals(
        List.of(
            new Event.Refused(
                "no CONNECT came within 10 s: it is the first thing to send, section 3.1")),
        journal.freeze().all(Event.Refused.class));
  }

  @Test
  void leavesAConnectionAloneOnceItsConnectCame() {
    open();
    Packet connect = new Packet.Connect(4, "a", true, 0, Optional.empty(), Optional.empty(), false);
    channel.writeInbound(new Frame(connect, Unpooled.EMPTY_BUFFER));
    channel.advanceTimeBy(11, TimeUnit.SECONDS);
    channel.runPendingTasks();
    assertTrue(channel.isOpen());
  }

  private void open() {
    Visit visit = new Visit(journal, Party.STUDENT);
    channel.pipeline().addLast(new ConnectFirst(visit, Duration.ofSeconds(10), new Lobby(9)));
    channel.freezeTime();
    channel.pipeline().fireChannelActive();
  }
}
