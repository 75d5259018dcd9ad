package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttcourse.wire.Journal;

/**
 * What is true at the door with our engine behind it, and with mosquitto, where the mending
 * handlers stay out: so the tests are right, and the door itself adds no departure.
 */
@ParameterizedClass
@EnumSource(BehindTheDoor.Engine.class)
abstract class BehindTheDoor {
  static final int PERSISTENT = 0;
  static final int WILL_QOS_1 = 8;
  static final int WILL_RETAIN = 0x20;
  static final String CONNACK = "20020000";
  static final String SESSION_PRESENT = "20020100";
  static final String PINGRESP = "d000";

  final Journal journal = new Journal(System::nanoTime);
  CourseBroker broker;
  @Parameter private Engine engine;
  private AutoCloseable other = () -> {};

  /** Who answers. */
  enum Engine {
    OURS,
    MOSQUITTO
  }

  @BeforeEach
  void start(TestInfo test) throws Exception {
    if (engine == Engine.OURS) {
      broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
      return;
    }
    Optional<NotMosquitto> differs =
        test.getTestMethod().map(method -> method.getAnnotation(NotMosquitto.class));
    assumeTrue(differs.isEmpty(), () -> differs.orElseThrow().value());
    Mosquitto mosquitto = new Mosquitto();
    other = mosquitto;
    broker =
        CourseBroker.start(
            new BrokerSettings(BrokerSettings.LOOPBACK, 0, false, Optional.of(mosquitto.url())),
            journal);
  }

  @AfterEach
  void close() throws Exception {
    if (broker != null) {
      broker.close();
    }
    other.close();
  }

  /** Also that nothing else was waiting to be read. */
  static void assertAlive(RawClient client) throws IOException {
    client.sendHex("c000");
    assertEquals(PINGRESP, client.read());
  }

  static String hex(byte[] packet) {
    return HexFormat.of().formatHex(packet);
  }
}
