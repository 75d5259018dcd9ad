package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SafeTest {
  @Test
  void showsWhatWouldSteerTheTerminal() {
    assertEquals("\\x1b[2Jgone\\x07", Safe.value("\u001b[2Jgone\u0007", Theme.PLAIN));
    assertEquals("\\x9b31m", Safe.value("\u009b31m", Theme.PLAIN));
    assertEquals("a\\nb\\r", Safe.value("a\nb\r", Theme.PLAIN));
    assertEquals("\\u202eabc", Safe.value("\u202eabc", Theme.PLAIN));
  }

  @Test
  void leavesHarmlessTextAlone() {
    String text = "21.5 grad";
    assertSame(text, Safe.value(text, Theme.PLAIN));
    assertEquals("Grüße \ud83d\ude00", Safe.value("Grüße \ud83d\ude00", Theme.PLAIN));
  }

  @Test
  void turnsTabsIntoSpacesOnlyInLines() {
    assertEquals("\\tx", Safe.value("\tx", Theme.PLAIN));
    assertEquals("    x", Safe.line("\tx", Theme.PLAIN));
  }
}
