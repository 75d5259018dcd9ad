package org.mqttcourse.report.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

class TraceJsonTest {
  private static List<String> written(Event... events) throws IOException {
    List<Sighting> sightings = new ArrayList<>();
    for (Event event : events) {
      sightings.add(
          new Sighting(
              sightings.size() + 1,
              Duration.ofMillis(1500),
              new Connection(2, Party.STUDENT),
              "me",
              Direction.TO_BROKER,
              event,
              event instanceof Packet ? Bytes.of((byte) 0x30, (byte) 0) : Bytes.NONE));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceJson.write(new Conversation(sightings), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static String behindTheHead(String line) {
    String head = "\"direction\":\"to-broker\",";
    return line.substring(line.indexOf(head) + head.length());
  }

  @Test
  void writesALineForEachEvent() throws IOException {
    assertEquals(
        List.of(
            "{\"number\":1,\"seconds\":1.5,\"connection\":2,\"client\":\"me\","
                + "\"direction\":\"to-broker\",\"event\":\"opened\"}",
            "{\"number\":2,\"seconds\":1.5,\"connection\":2,\"client\":\"me\","
                + "\"direction\":\"to-broker\",\"event\":\"PUBACK\",\"packetIdentifier\":7,"
                + "\"bytes\":2,\"raw\":\"3000\"}"),
        written(new Event.Opened(), new Packet.PubAck(7)));
  }

  @Test
  void keepsPayloadsThatAreNoText() throws IOException {
    Bytes payload = Bytes.of((byte) 0xff, (byte) '\n');

    assertEquals(
        "\"event\":\"PUBLISH\",\"topic\":\"a\\n\",\"qos\":1,\"retain\":true,\"dup\":false,"
            + "\"packetIdentifier\":3,\"payloadHex\":\"ff0a\",\"bytes\":2,\"raw\":\"3000\"}",
        behindTheHead(written(new Packet.Publish("a\n", payload, 1, true, false, 3)).get(0)));
  }

  @Test
  void tellsWhatWasDoneToALink() throws IOException {
    Event fault =
        new Event.Fault(
            Event.Fault.Kind.LOST, Optional.of(new Packet.PubAck(7)), "drop next puback");

    assertEquals(
        "\"event\":\"fault\",\"kind\":\"lost\",\"fault\":\"drop next puback\","
            + "\"packet\":\"PUBACK\",\"packetIdentifier\":7}",
        behindTheHead(written(fault).get(0)));
  }
}
