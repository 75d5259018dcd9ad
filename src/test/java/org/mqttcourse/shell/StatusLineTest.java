package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  @Test
  void standsOutByReverseVideo() {
    assertEquals(AttributedStyle.INVERSE, StatusLine.styled("Lesson 1", true).styleAt(0));
  }

  @Test
  void isPlainWhereNoColoursAreWanted() {
    assertEquals(AttributedStyle.DEFAULT, StatusLine.styled("Lesson 1", false).styleAt(0));
  }
}
