package org.mqttcourse.report.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
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

class TraceJsonReaderTest {
  private static final Bytes BINARY = Bytes.of((byte) 0xff, (byte) 0, (byte) '\n');
  private static final List<Event> EVERYTHING =
      List.of(
          new Event.Opened(),
          new Packet.Connect(
              4,
              "ä\n",
              false,
              7,
              Optional.of(new Packet.Will("w", BINARY, 2, true)),
              Optional.of("u"),
              true),
          new Packet.Connect(3, "", true, 0, Optional.empty(), Optional.empty(), false),
          new Packet.ConnAck(true, 0),
          new Packet.Publish("a/b", BINARY, 0, true, false, 0),
          new Packet.Publish("a", Bytes.NONE, 2, false, true, 65535),
          new Packet.PubAck(1),
          new Packet.PubRec(2),
          new Packet.PubRel(3),
          new Packet.PubComp(4),
          new Packet.Subscribe(
              5, List.of(new Packet.Subscription("a/#", 1), new Packet.Subscription("+", 0))),
          new Packet.SubAck(5, List.of(1, 0x80)),
          new Packet.Unsubscribe(6, List.of("a/#", "+")),
          new Packet.UnsubAck(6),
          new Packet.PingReq(),
          new Packet.PingResp(),
          new Packet.Disconnect(),
          new Event.Closed(Event.Side.LINK),
          new Event.Refused("why"),
          new Event.Fault(Event.Fault.Kind.CUT, Optional.empty(), "cut"),
          new Event.Fault(
              Event.Fault.Kind.LOST,
              Optional.of(new Packet.Publish("x", BINARY, 1, false, false, 9)),
              "drop next publish"));

  private static Conversation everything() {
    List<Sighting> sightings = new ArrayList<>();
    for (Event event : EVERYTHING) {
      int number = sightings.size() + 1;
      sightings.add(
          new Sighting(
              number,
              Duration.ofNanos(1_234_567_891L * number),
              new Connection(number % 3, Party.STUDENT),
              number == 1 ? "" : "client " + number,
              number % 2 == 0 ? Direction.TO_CLIENT : Direction.TO_BROKER,
              event,
              event instanceof Packet ? BINARY : Bytes.NONE));
    }
    return new Conversation(sightings);
  }

  private static Conversation read(String text) throws IOException {
    return TraceJsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsAllThatWasWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceJson.write(everything(), out);

    assertEquals(everything(), read(out.toString(StandardCharsets.UTF_8)));
  }

  @Test
  void saysWhichLineIsNoneOfOurs() {
    String good =
        "{\"number\":1,\"seconds\":1,\"connection\":1,\"client\":\"\","
            + "\"direction\":\"to-broker\",\"event\":\"opened\"}\n";
    for (String bad : List.of("hello", "[]", "{}", good.replace("opened", "exploded"))) {
      IOException e = assertThrows(IOException.class, () -> read(good + bad));
      assertEquals("line 2 is no event of a trace", e.getMessage());
    }
  }
}
