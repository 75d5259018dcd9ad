package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;

class ProjectorPictureTest {
  private static ProjectorPicture.Message message(String topic, String payload) {
    return new ProjectorPicture.Message("anna", topic, Bytes.utf8(payload), 1, false);
  }

  private static ProjectorPicture.Scene scene(long sinceLast, int messages) {
    List<ProjectorPicture.Message> newest =
        IntStream.rangeClosed(1, messages)
            .mapToObj(i -> message("home/room" + i, "value number " + i + " 東京"))
            .toList();
    return new ProjectorPicture.Scene(
        1234,
        sinceLast,
        List.of(0L, 2L, 8L, 4L, 1L),
        newest,
        new TopicTree().lines(new org.mqttcourse.wire.TopicFilter("#")));
  }

  private static List<String> picture(
      Theme theme, int columns, int rows, ProjectorPicture.Scene scene) {
    return new ProjectorPicture(theme, columns, rows).lines(scene);
  }

  @Test
  void showsTheNewestMessageLargeAndTheOthersBelow() {
    List<String> lines = picture(Theme.PLAIN, 80, 24, scene(2, 5));

    assertTrue(lines.get(0).startsWith(" 1,234 messages, 4/s"), lines.get(0));
    assertTrue(lines.get(0).endsWith("q leaves "), lines.get(0));
    assertTrue(lines.get(1).startsWith(" ┃ home/room1"), lines.get(1));
    assertTrue(lines.get(3).startsWith(" ┃ value number 1"), lines.get(3));
    assertTrue(lines.get(5).startsWith(" ┃ from anna, QoS 1"), lines.get(5));
    assertTrue(lines.get(7).startsWith("   home/room2 value number 2"), lines.get(7));
    assertTrue(lines.get(18).contains("8/s"), lines.toString());
    assertTrue(lines.get(18).stripTrailing().endsWith("█"), lines.get(18));
    assertTrue(lines.get(22).stripTrailing().endsWith("██"), lines.get(22));
  }

  @Test
  void saysWhenItCantShowThemAll() {
    assertEquals("", picture(Theme.PLAIN, 80, 24, scene(2, 5)).get(23));
    assertEquals(
        " Too fast to show all: the newest 11 of 400",
        picture(Theme.PLAIN, 80, 24, scene(400, 100)).get(23));
  }

  @Test
  void fitsEachSize() {
    Theme ascii = new Theme(false, false, 80);
    for (Theme theme : List.of(Theme.PLAIN, ascii)) {
      for (int columns : new int[] {10, 20, 39, 69, 70, 80, 200}) {
        for (int rows : new int[] {3, 6, 10, 14, 24, 60}) {
          List<String> lines = picture(theme, columns, rows, scene(400, 100));
          assertTrue(lines.size() <= rows, columns + "x" + rows + ": " + lines.size());
          for (String line : lines) {
            assertTrue(Columns.of(line) <= Math.max(columns, 20), columns + "x" + rows + line);
            assertTrue(theme.unicode() || line.chars().allMatch(c -> c < 0x7f), line);
          }
        }
      }
    }
  }

  @Test
  void obeysNoPayloadAndInvitesWhereThereIsNone() {
    ProjectorPicture.Scene evil =
        new ProjectorPicture.Scene(
            1, 1, List.of(0L), List.of(message("a\u001b[2J", "\u001b]0;x\u0007")), List.of());
    assertFalse(String.join("\n", picture(Theme.PLAIN, 80, 24, evil)).contains("\u001b"));

    ProjectorPicture.Scene nothing =
        new ProjectorPicture.Scene(0, 0, List.of(), List.of(), List.of());
    assertTrue(picture(Theme.PLAIN, 80, 24, nothing).get(1).contains("No message yet."));
  }
}
