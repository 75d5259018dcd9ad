package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

class TopicPictureTest {
  private final TopicTree tree = new TopicTree();

  private void publish(String topic, String payload, boolean retain) {
    tree.add(
        new Sighting(
            1,
            Duration.ZERO,
            new Connection(1, Connection.Party.STUDENT),
            "me",
            Direction.TO_BROKER,
            new Packet.Publish(topic, Bytes.utf8(payload), 0, retain, false, 0),
            Bytes.NONE));
  }

  private List<String> picture(int columns, int rows, String filter) {
    return new TopicPicture(Theme.PLAIN, columns, rows).lines(tree, new TopicFilter(filter));
  }

  @Test
  void showsTheTreeBelowWhatItIs() {
    publish("home/door", "shut", false);
    publish("home/door", "open", true);
    publish("garden", "wet", false);

    assertEquals(
        List.of(
            " 2 topics, 3 messages                              q leaves ",
            "garden     1  \"wet\"",
            "home",
            "  door     2  retained \"open\""),
        picture(60, 10, "#"));
    assertTrue(picture(60, 10, "home/#").get(0).startsWith(" home/#: 1 topic, 2 messages"));
  }

  @Test
  void invitesWhereThereIsNothingYet() {
    assertTrue(picture(60, 10, "#").get(1).contains("No message yet."));
  }

  @Test
  void fitsEachSizeAndSaysWhatItLeavesOut() {
    for (int i = 0; i < 100; i++) {
      publish("home/a-room-with-a-rather-long-name/" + i, "value 東京 ".repeat(20), i % 2 == 0);
    }
    for (int columns : new int[] {10, 39, 80, 200}) {
      for (int rows : new int[] {3, 6, 24, 60}) {
        List<String> lines = picture(columns, rows, "#");
        assertEquals(rows, lines.size());
        assertTrue(lines.get(rows - 1).startsWith(" ... "), lines.get(rows - 1));
        Printed.assertFits(lines, Math.max(columns, 20));
      }
    }
    assertEquals(" ... 98 more; a filter shows fewer topics", picture(80, 6, "#").get(5));
  }
}
