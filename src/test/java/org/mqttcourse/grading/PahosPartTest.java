package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Side;

class PahosPartTest {
  private final HandMade story = HandMade.evidence(Values.none());

  @Test
  void isPossibleWhereThereIsNoRoomForOneMoreMessage() {
    story.connects().dies("org.eclipse.MqttException: Too many publishes in progress (32202)");
    assertTrue(PahosPart.isPossible(story.evidence()));
  }

  @Test
  void isPossibleWhereMainWaitsAndNobodyAnswers() {
    story.connects().ends(new Ending.TimedOut(10, Optional.of(1), true));
    assertTrue(PahosPart.isPossible(story.evidence()));
  }

  @Test
  void isPossibleWhereAConnectionWasOpenForSecondsWithoutAConnect() {
    story
        .sends(new Event.Opened())
        .later(Duration.ofSeconds(3))
        .sends(new Event.Closed(Side.CLIENT));
    assertTrue(PahosPart.isPossible(story.exits().evidence()));
  }

  @Test
  void isNoneWhereTheProgramItselfIsSlowOrFails() {
    story.connects().later(Duration.ofSeconds(9)).leaves().as("next");
    story
        .sends(new Event.Opened())
        .later(Duration.ofSeconds(1))
        .sends(new Event.Closed(Side.CLIENT));
    assertFalse(PahosPart.isPossible(story.exits().evidence()));
    story.dies("org.eclipse.MqttException: Client is not connected (32104)");
    assertFalse(PahosPart.isPossible(story.evidence()));
    story.hangs();
    assertFalse(PahosPart.isPossible(story.evidence()));
  }
}
