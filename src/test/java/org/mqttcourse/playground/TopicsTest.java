package org.mqttcourse.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "/", "/a/b/", "a b", "$SYS/x", "Größe/°C"})
  void acceptsAnyExactTopic(String topic) throws Exception {
    assertEquals(topic, Topics.name(topic));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "+", "a/#", "a/+/b", "+/+", "/#", "$SYS/#", "a"})
  void acceptsAnyLegalFilter(String filter) throws Exception {
    assertEquals(filter, Topics.filter(filter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/#", "a/+/b", "C#"})
  void refusesATopicWithAWildcard(String topic) {
    String message = assertThrows(PlaygroundException.class, () -> Topics.name(topic)).getMessage();
    assertTrue(message.contains("has a wildcard"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b+/c, 'level 2, ''b+'', is wrong. + is one whole level'",
    "++, 'level 1, ''++'', is wrong. + is one whole level'",
    "a/b#, 'level 2, ''b#'', is wrong. # stands alone'",
    "a/#/c, 'level 2, ''#'', is wrong. # must be the last level'",
    "#/, 'level 1, ''#'', is wrong. # must be the last level'",
  })
  void saysWhichLevelOfAFilterIsWrongAndWhy(String filter, String why) {
    String message =
        assertThrows(PlaygroundException.class, () -> Topics.filter(filter)).getMessage();
    assertTrue(message.contains(why), message);
  }

  @Test
  void refusesWhatNoPacketCanCarry() {
    assertThrows(PlaygroundException.class, () -> Topics.name(""));
    assertThrows(PlaygroundException.class, () -> Topics.filter(""));
    assertThrows(PlaygroundException.class, () -> Topics.name("a\0b"));
    assertThrows(PlaygroundException.class, () -> Topics.name("half \ud83d"));
    assertThrows(PlaygroundException.class, () -> Topics.name("ä".repeat(32_768)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "a\n", "\u0085", "a/\uffff", "\ufdd0"})
  void refusesWhatPahoBreaksItsConnectionOver(String topic) {
    String message = assertThrows(PlaygroundException.class, () -> Topics.name(topic)).getMessage();
    assertTrue(message.contains("nobody can see"), message);
  }

  @Test
  void acceptsTheLongestTopicThereIs() throws Exception {
    assertEquals(65_535, Topics.name("x".repeat(65_535)).length());
  }
}
