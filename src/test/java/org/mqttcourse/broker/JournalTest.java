package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Side;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

class JournalTest {
  private final Journal journal = new Journal(System::nanoTime);

  @Test
  void recordsAVisitFromOpenedToClosed() throws Exception {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
        RawClient client = new RawClient(broker.address())) {
      client.send(RawClient.connect("ann", RawClient.CLEAN));
      assertEquals("20020000", client.read());
      client.send(RawClient.subscribe(1, "a/+", 1));
      assertEquals("9003000101", client.read());
      client.send(RawClient.publish(0, 0, "a/b", "é"));
      client.read();
      client.send(RawClient.disconnect());
      assertEquals("closed", client.read());
      Conversation all = awaitClosed(1);
      assertEquals(
          List.of(
              new Event.Opened(),
              new Packet.Connect(4, "ann", true, 60, Optional.empty(), Optional.empty(), false),
              new Packet.ConnAck(false, 0),
              new Packet.Subscribe(1, List.of(new Packet.Subscription("a/+", 1))),
              new Packet.SubAck(1, List.of(1)),
              new Packet.Publish("a/b", Bytes.utf8("é"), 0, false, false, 0),
              new Packet.Publish("a/b", Bytes.utf8("é"), 0, false, false, 0),
              new Packet.Disconnect(),
              new Event.Closed(Side.CLIENT)),
          all.sightings().stream().map(Sighting::event).toList());
      assertEquals(
          List.of("", "ann"),
          all.sightings().stream().map(Sighting::clientIdentifier).distinct().toList());
      assertEquals("", all.sightings().get(0).clientIdentifier());
      assertEquals(
          HexFormat.of().formatHex(RawClient.subscribe(1, "a/+", 1)),
          HexFormat.of().formatHex(all.sightings().get(3).raw().toArray()));
      assertEquals(
          List.of(true, true, false, true, false, true, false, true, true),
          all.sightings().stream().map(Sighting::toBroker).toList());
    }
  }

  @Test
  void namesAClientThatHasNoName() throws Exception {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
        RawClient first = RawClient.connected(broker.address(), "");
        RawClient second = RawClient.connected(broker.address(), "")) {
      first.sendHex("c000");
      second.sendHex("c000");
      assertEquals(List.of("d000", "d000"), List.of(first.read(), second.read()));
      List<String> names =
          journal.freeze().sightings().stream()
              .map(Sighting::clientIdentifier)
              .filter(name -> !name.isEmpty())
              .distinct()
              .toList();
      assertEquals(2, names.size());
      assertTrue(names.get(0).startsWith("auto-"), names.toString());
    }
  }

  @Test
  void refusesNoNameForASessionThatIsToLast() throws IOException {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
        RawClient client = new RawClient(broker.address())) {
      client.send(RawClient.connect("", 0));
      assertEquals(List.of("20020002", "closed"), List.of(client.read(), client.read()));
    }
  }

  @Test
  void tellsWhoEndedAConnection() throws Exception {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      RawClient.connected(broker.address(), "leaves").close();
      awaitClosed(1);
      try (RawClient evicted = RawClient.connected(broker.address(), "same");
          RawClient evicting = RawClient.connected(broker.address(), "same")) {
        assertEquals("closed", evicted.read());
        evicting.sendHex("c000");
        assertEquals("d000", evicting.read());
        assertEquals(
            List.of(new Event.Closed(Side.CLIENT), new Event.Closed(Side.BROKER)),
            awaitClosed(2).all(Event.Closed.class));
      }
    }
  }

  @Test
  void tellsTheCoursesConnectionsFromTheStudents() throws IOException {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      DoorAddress ours = broker.openDoor(Party.COURSE, 0);
      try (RawClient student = RawClient.connected(broker.address(), "student");
          RawClient course = RawClient.connected(ours, "course")) {
        student.send(RawClient.subscribe(1, "a", 0));
        assertEquals("9003000100", student.read());
        course.send(RawClient.publish(0, 0, "a", "x"));
        assertEquals("300400016178", student.read());
      }
      assertEquals(
          List.of("course"),
          journal.freeze().of(Party.COURSE).all(Packet.Connect.class).stream()
              .map(Packet.Connect::clientIdentifier)
              .toList());
    }
  }

  private Conversation awaitClosed(int count) throws InterruptedException {
    journal.await(
        sighting -> journal.freeze().all(Event.Closed.class).size() >= count,
        Duration.ofSeconds(5));
    return journal.freeze();
  }
}
