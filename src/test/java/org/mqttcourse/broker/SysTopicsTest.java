package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Journal;

/** What the broker tells about itself. */
class SysTopicsTest {
  private static final String BROKER = "$SYS/broker/";

  private CourseBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime));
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void tellsANewSubscriberAllOfIt() throws IOException {
    try (RawClient client = connected(broker.address(), "curious")) {
      client.send(publish(1, 0, "a", "x"), publish(1, 0, "b", "x"), subscribe(1, "a", 0));
      assertEquals("9003000100", client.read());
      client.read();
      client.send(subscribe(1, BROKER + "#", 0));
      assertEquals("9003000100", client.read());
      Map<String, String> told = new TreeMap<>();
      while (told.size() < 14) {
        String message = client.read();
        // Anything else is the news of a later second.
        if (message.startsWith("31")) {
          tell(message, told);
        }
      }
      assertTrue(told.get("uptime").matches("\\d+ seconds"), told.toString());
      told.remove("uptime");
      assertEquals(
          "{bytes/received=61, bytes/sent=15, clients/connected=1, clients/disconnected=0,"
              + " clients/maximum=1, clients/total=1, messages/received=5, messages/sent=3,"
              + " publish/messages/received=2, publish/messages/sent=1,"
              + " retained messages/count=2, subscriptions/count=2, version=mqtt-course}",
          told.toString());
    }
  }

  @Test
  void tellsWhatHasChangedWithoutBeingAskedAgain() throws IOException {
    try (RawClient client = connected(broker.address(), "curious")) {
      client.send(subscribe(1, BROKER + "clients/connected", 2));
      assertEquals("9003000102", client.read());
      assertEquals(hex(publish(1, 0, BROKER + "clients/connected", "1")), client.read());
      try (RawClient other = connected(broker.address(), "other")) {
        assertEquals(hex(publish(0, 0, BROKER + "clients/connected", "2")), client.read());
        other.send(RawClient.disconnect());
      }
      assertEquals(hex(publish(0, 0, BROKER + "clients/connected", "1")), client.read());
    }
  }

  @Test
  void tellsTheTimeEachSecond() throws IOException {
    try (RawClient client = connected(broker.address(), "curious")) {
      client.send(subscribe(1, BROKER + "uptime", 0));
      assertEquals("9003000100", client.read());
      Map<String, String> told = new TreeMap<>();
      tell(client.read(), told);
      int first = Integer.parseInt(told.get("uptime").replace(" seconds", ""));
      for (int i = 1; i <= 2; i++) {
        tell(client.read(), told);
        int next = Integer.parseInt(told.get("uptime").replace(" seconds", ""));
        assertTrue(next >= first + i, told.toString());
      }
    }
  }

  @Test
  void isNotForThoseWhoAskForEverything() throws IOException {
    try (RawClient all = connected(broker.address(), "all");
        RawClient curious = connected(broker.address(), "curious")) {
      all.send(subscribe(1, "#", 0), subscribe(2, "+/broker/#", 0));
      assertEquals("9003000100", all.read());
      assertEquals("9003000200", all.read());
      curious.send(subscribe(1, BROKER + "uptime", 0));
      for (int i = 0; i < 3; i++) {
        curious.read();
      }
      all.sendHex("c000");
      assertEquals("d000", all.read());
    }
  }

  /** Reads a PUBLISH at QoS 0 that is shorter than 128 bytes. */
  private static void tell(String message, Map<String, String> told) {
    byte[] bytes = HexFormat.of().parseHex(message);
    int topic = bytes[3];
    String name = new String(bytes, 4, topic, StandardCharsets.UTF_8);
    String value = new String(bytes, 4 + topic, bytes.length - 4 - topic, StandardCharsets.UTF_8);
    assertTrue(name.startsWith(BROKER), name);
    told.put(name.substring(BROKER.length()), value);
  }

  private static String hex(byte[] packet) {
    return HexFormat.of().formatHex(packet);
  }
}
