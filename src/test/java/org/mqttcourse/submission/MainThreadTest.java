package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainThreadTest {
  private static final List<String> RETURNED =
      List.of(
          "\"DestroyJavaVM\" #14 prio=5 os_prio=0 waiting on condition",
          "   java.lang.Thread.State: RUNNABLE",
          "");

  private static final List<String> IN_PAHO =
      List.of(
          "\"main\" #1 prio=5 os_prio=0 in Object.wait()",
          "   java.lang.Thread.State: WAITING (on object monitor)",
          "\tat java.lang.Object.wait(java.base@17.0.15/Native Method)",
          "\tat org.eclipse.paho.client.mqttv3.internal.Token.waitForResponse(Token.java:136)",
          "\tat Toy.main(Toy.java:12)",
          "");

  private static List<String> paho(String thread, String state) {
    return List.of(
        "\"MQTT " + thread + ": kim\" #12 prio=5 os_prio=0 in Object.wait()",
        "   java.lang.Thread.State: " + state + " (on object monitor)",
        "\tat java.lang.Object.wait(java.base@17.0.15/Native Method)",
        "");
  }

  private static MainThread.Place placeIn(List<List<String>> threads) {
    return MainThread.placeIn(threads.stream().flatMap(List::stream).toList(), "Toy.java");
  }

  @Test
  void tellsTheLineInWhichItWaitsForPaho() {
    MainThread.Place place = placeIn(List.of(IN_PAHO, paho("Call", "WAITING")));
    assertEquals(Optional.of(12), place.line());
    assertFalse(place.isForsaken());
  }

  @Test
  void isForsakenWhereNothingOfPahoIsLeftToAnswer() {
    assertTrue(placeIn(List.of(IN_PAHO)).isForsaken());
  }

  @Test
  void isForsakenWhereOnlyATimerIsLeftThatPahoForgot() {
    MainThread.Place place =
        placeIn(List.of(paho("Reconnect", "WAITING"), RETURNED, paho("Reconnect", "WAITING")));
    assertEquals(Optional.empty(), place.line());
    assertTrue(place.isForsaken());
  }

  @Test
  void isNotForsakenWhereATimerIsStillToGoOff() {
    assertFalse(placeIn(List.of(RETURNED, paho("Reconnect", "TIMED_WAITING"))).isForsaken());
  }

  @Test
  void isNotForsakenWhereAClientWasNeverClosed() {
    assertFalse(
        placeIn(List.of(RETURNED, paho("Reconnect", "WAITING"), paho("Call", "WAITING")))
            .isForsaken());
  }

  @Test
  void isNotForsakenWhereNothingOfPahoKeepsIt() {
    assertFalse(placeIn(List.of(RETURNED)).isForsaken());
  }
}
