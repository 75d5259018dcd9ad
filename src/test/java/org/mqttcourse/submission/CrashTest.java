package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrashTest {
  @Test
  void saysACauseOnceThatAMessageRepeatsAndNoAddress() {
    List<String> errors =
        List.of(
            "Exception in thread \"main\" com.google.gson.JsonSyntaxException: x.Bad: at line 1",
            "See https://example.org/help#bad",
            "\tat Lights.main(Lights.java:99)",
            "Caused by: x.Bad: at line 1",
            "See https://example.org/help#bad",
            "\t... 1 more");

    Crash crash = Crash.in(errors, "Lights.java").orElseThrow();

    assertEquals("com.google.gson.JsonSyntaxException: x.Bad: at line 1", crash.exception());
    assertEquals(99, crash.line().orElseThrow());
  }

  @Test
  void saysACauseOfItsOwn() {
    List<String> errors =
        List.of(
            "Exception in thread \"main\" Connection refused (32103)",
            "\tat Publish.main(Publish.java:7)",
            "Caused by: java.net.ConnectException: nobody there");

    assertEquals(
        "Connection refused (32103), caused by java.net.ConnectException: nobody there",
        Crash.in(errors, "Publish.java").orElseThrow().exception());
  }
}
