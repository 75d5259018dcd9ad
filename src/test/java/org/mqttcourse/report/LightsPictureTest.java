package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LightsPictureTest {
  private static final Theme ASCII = new Theme(false, false, 80);
  private static final Theme COLOUR = new Theme(true, true, 80);

  private final Strip kim =
      new Strip("kim", List.of(0xff0000, 0x00ff00, 0, 0x0000ff), "run", "online");
  private final Strip leo = new Strip("leo", List.of(0xffcc00, 0x202020), "blink", "offline");

  private static List<String> picture(Theme theme, int columns, long step, Strip... strips) {
    return new LightsPicture(theme, columns).lines("tree", List.of(strips), "", step, 24);
  }

  private static List<String> rows(Theme theme, long step, Strip... strips) {
    return picture(theme, 40, step, strips).subList(2, 2 + strips.length);
  }

  @Test
  void drawsALineForEachStripAndALetterForEachLamp() {
    assertEquals(
        List.of(
            " tree                          q leaves ",
            "",
            "kim  r g · b  run",
            "leo  y w  blink, offline",
            "",
            "r red, g green, b blue, y yellow, o ora…"),
        picture(Theme.PLAIN, 40, 0, kim, leo));
    assertEquals("kim  r g . b  run", rows(ASCII, 0, kim).get(0));
  }

  @Test
  void movesWithThePattern() {
    assertEquals("kim  b r g ·  run", rows(Theme.PLAIN, 1, kim).get(0));
    assertEquals("kim  r g · b  run", rows(Theme.PLAIN, 4, kim).get(0));
    assertEquals("leo  y w  blink, offline", rows(Theme.PLAIN, 1, leo).get(0));
    assertEquals("leo  · ·  blink, offline", rows(Theme.PLAIN, 2, leo).get(0));
    assertEquals("leo  y w  blink, offline", rows(Theme.PLAIN, 4, leo).get(0));
    Strip still = kim.shining(kim.lamps(), "still");
    assertEquals(rows(Theme.PLAIN, 0, still), rows(Theme.PLAIN, 7, still));
    Strip unknown = kim.shining(kim.lamps(), "waltz");
    assertEquals("kim  r g · b  waltz", rows(Theme.PLAIN, 7, unknown).get(0));
  }

  @Test
  void paintsEachLampInItsOwnColour() {
    String line = rows(COLOUR, 0, leo).get(0);
    assertTrue(line.contains("\u001b[38;2;255;204;0m●\u001b[0m"), line);
    assertTrue(line.contains("\u001b[38;2;32;32;32m●\u001b[0m"), line);
    assertEquals(Columns.of("leo  y w  blink, offline"), Columns.of(line));
  }

  @Test
  void namesTheNearestColour() {
    Strip many =
        new Strip(
            "all",
            List.of(0x800000, 0x00ffee, 0xff7711, 0xcc00cc, 0x778877, 0x1f1f1f, 0xffff33),
            "still",
            "");
    assertEquals("all  r c o m w · y", new LightsPicture(Theme.PLAIN, 40).line(many));
  }

  @Test
  void fitsEachSize() {
    Strip endless =
        new Strip("a strip with a long name", Collections.nCopies(500, 0xff0000), "run", "offline");
    Strip[] strips =
        IntStream.range(0, 60).mapToObj(i -> endless.saying("status " + i)).toArray(Strip[]::new);
    for (Theme theme : List.of(Theme.PLAIN, ASCII, COLOUR)) {
      for (int columns : new int[] {30, 39, 40, 80, 200}) {
        for (int rows : new int[] {3, 6, 24}) {
          List<String> lines =
              new LightsPicture(theme, columns).lines("tree", List.of(strips), "", 3, rows);
          assertTrue(lines.size() <= rows, columns + "x" + rows);
          lines.forEach(line -> assertTrue(Columns.of(line) <= columns, line));
        }
      }
    }
    assertTrue(picture(Theme.PLAIN, 40, 0, strips).contains(" ... and 41 more"));
    assertTrue(new LightsPicture(ASCII, 40).line(endless).contains("r .."));
  }

  @Test
  void invitesWhereThereIsNoneAndObeysNoPayload() {
    assertEquals(" retained, to tree/NAME/state.", picture(Theme.PLAIN, 40, 0).get(3));
    Strip evil = new Strip("a\u001b[2J", List.of(), "\u001b[31m", "\u0007");
    assertFalse(String.join("\n", picture(Theme.PLAIN, 80, 0, evil)).contains("\u001b"));
  }

  @Test
  void saysWhatIsInTheWay() {
    List<String> lines =
        new LightsPicture(Theme.PLAIN, 40).lines("tree", List.of(kim), "no connection", 0, 24);
    assertEquals("no connection", lines.get(lines.size() - 1));
  }
}
