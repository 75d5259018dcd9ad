package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mqttcourse.broker.RawClient.publish;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttcourse.wire.Journal;

@Timeout(60)
class BrokerStateTest {
  private static final int RETAIN = 1;
  private static final int TIMES = 200;

  @Test
  void holdsWhatWasWrittenBeforeItWasAskedFor() throws Exception {
    Journal journal = new Journal(System::nanoTime);
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
        RawClient client = RawClient.connected(broker.address(), "publisher")) {
      List<String> topics = new ArrayList<>();
      for (int i = 100; i < 100 + TIMES; i++) {
        topics.add("note/" + i);
        // At QoS 0 nobody says when it has come.
        client.send(publish(RETAIN, 0, "note/" + i, "x"));
        BrokerState state = broker.state().orElseThrow();
        assertEquals(topics, state.retained().stream().map(BrokerState.Retained::topic).toList());
      }
    }
  }
}
