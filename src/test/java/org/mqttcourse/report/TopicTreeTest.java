package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

class TopicTreeTest {
  private final TopicTree tree = new TopicTree();

  private void saw(Direction direction, Packet packet) {
    Connection connection = new Connection(1, Connection.Party.STUDENT);
    tree.add(new Sighting(1, Duration.ZERO, connection, "me", direction, packet, Bytes.NONE));
  }

  private void publish(String topic, String payload, boolean retain, boolean dup) {
    saw(Direction.TO_BROKER, new Packet.Publish(topic, Bytes.utf8(payload), 1, retain, dup, 1));
  }

  private List<String> printed(String filter, int width) {
    return new TopicPrinter(Theme.PLAIN)
        .lines(tree.lines(new TopicFilter(filter)), width).stream()
            .map(String::stripTrailing)
            .toList();
  }

  @Test
  void countsMessagesBelowTheirLevels() {
    publish("home/kitchen/temp", "21", false, false);
    publish("home/kitchen/temp", "22", true, false);
    publish("home/kitchen/temp", "22", true, true);
    publish("home", "hi", false, false);
    publish("/a", "b", false, false);
    saw(Direction.TO_CLIENT, new Packet.Publish("home", Bytes.utf8("hi"), 0, false, false, 0));

    assertEquals(
        List.of(
            "(empty)",
            "  a           1  \"b\"",
            "home          1  \"hi\"",
            "  kitchen",
            "    temp      2  retained \"22\""),
        printed("#", 60));
  }

  @Test
  void countsAMessageThatCameOnlyWhenItWasSentAgain() {
    publish("home/x", "hi", true, true);
    publish("home/x", "hi", true, true);

    TopicTree.Line line = tree.lines(new TopicFilter("home/x")).get(1);
    assertEquals(1, line.messages());
    assertTrue(line.retained());
    assertFalse(line.keptBy(Set.of("home")).retained());
    assertTrue(line.keptBy(Set.of("home/x")).retained());
  }

  @Test
  void countsAMessageWhoseNumberWasAnothersBefore() {
    publish("a", "x", false, false);
    saw(Direction.TO_CLIENT, new Packet.PubAck(1));
    publish("b", "y", false, true);

    assertEquals(List.of("a     1  \"x\"", "b     1  \"y\""), printed("#", 60));
  }

  @Test
  void showsOnlyWhatAFilterMatches() {
    publish("home/kitchen/temp", "21", false, false);
    publish("home/hall/temp", "19", false, false);
    publish("home", "hi", false, false);

    assertEquals(List.of("home", "  hall", "    temp     1  \"19\""), printed("home/hall/+", 60));
    assertEquals(List.of(), printed("garden/#", 60));
  }

  @Test
  void forgetsARetainedMarkWithAnEmptyMessage() {
    publish("a", "x", true, false);
    publish("a", "", true, false);

    assertFalse(tree.lines(new TopicFilter("#")).get(0).retained());
  }

  @Test
  void countsWhatNobodyHerePublished() {
    saw(Direction.TO_CLIENT, new Packet.Publish("will", Bytes.utf8("gone"), 0, true, false, 0));

    TopicTree.Line line = tree.lines(new TopicFilter("#")).get(0);
    assertEquals(1, line.messages());
    assertTrue(line.retained());
  }

  @Test
  void keepsToItsBoundsWhateverComes() {
    for (int i = 0; i < 10_005; i++) {
      publish("t/" + i, "x", false, false);
    }
    publish("t/" + 1, "\u001b[2J".repeat(1000), false, false);

    assertEquals(10_000, tree.topics());
    assertEquals(5, tree.beyond());
    List<String> lines = printed("t/1", 40);
    Printed.assertFits(lines, 41);
    assertFalse(lines.toString().contains("\u001b"), lines.toString());
    assertTrue(printed("#", 60).contains("... and 9701 more levels"));
  }
}
