package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
  @TempDir Path home;

  @Test
  void isEnglishUnlessSomebodyAsksForAnother() {
    assertTrue(CliRun.of(home, "lessons").out().contains("How do things talk?"));
    assertTrue(lessons(Map.of("LANG", "de_DE.UTF-8")).contains("How do things talk?"));
  }

  @Test
  void isTheOneOnTheCommandLineBeforeThatOfTheVariable() {
    assertTrue(CliRun.of(home, "lessons", "--lang", "de").out().contains("Wie reden Dinge"));
    assertTrue(CliRun.of(home, "--lang", "de", "lessons").out().contains("Wie reden Dinge"));
    assertTrue(lessons(Map.of("MQTT_COURSE_LANG", "de")).contains("Wie reden Dinge"));
    assertTrue(lessons(Map.of("MQTT_COURSE_LANG", "de_AT.UTF-8")).contains("Wie reden Dinge"));
    assertTrue(
        lessons(Map.of("MQTT_COURSE_LANG", "de"), "--lang", "en").contains("How do things talk?"));
  }

  @Test
  void showsTranslatedTitlesOfExercises() {
    assertTrue(CliRun.of(home, "exercises", "--lang", "de").out().contains("Hallo, du!"));
  }

  @Test
  void refusesOneThatNobodySpeaks() {
    for (String unknown : new String[] {"fr", "german"}) {
      CliRun run = CliRun.of(home, "lessons", "--lang", unknown);
      assertEquals(2, run.status());
      assertEquals(
          "There is no language '%s' here. There are: en, de.".formatted(unknown),
          run.err().strip());
    }
  }

  @Test
  void saysWhatIsWrongInTheReadersLanguage() {
    CliRun run = CliRun.of(home, "check", "nothing", "--lang", "de");

    assertEquals(2, run.status());
    assertFalse(run.err().contains("There is"), run.err());
  }

  private String lessons(Map<String, String> environment, String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "lessons";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return CliRun.with(home, environment, arguments).out();
  }
}
