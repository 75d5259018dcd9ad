package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Limit;
import org.mqttcourse.check.Values;
import org.mqttcourse.text.Texts;

class RunPrinterTest {
  @ParameterizedTest
  @EnumSource
  void saysInEveryLanguageWhichLimitEndedAProgram(Limit limit) {
    Evidence run =
        HandMade.evidence(Values.none()).connects().ends(new Ending.OverLimit(limit)).evidence();
    String english = printed(run, Theme.PLAIN);
    assertTrue(english.contains("It was ended because"), english);
    String german = printed(run, Theme.PLAIN.in(Texts.in("de")));
    assertTrue(german.contains("Es wurde beendet, weil"), german);
  }

  private static String printed(Evidence run, Theme theme) {
    StringBuilder out = new StringBuilder();
    new RunPrinter(out, theme).print(run);
    return out.toString();
  }
}
