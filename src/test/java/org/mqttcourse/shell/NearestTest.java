package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES =
      List.of("lessons", "lesson", "next", "check", "sub", "unsub", "pub", "disconnect", "connect");

  @Test
  void findsWhatASlipOfTheFingerMeant() {
    assertEquals(List.of("check"), Nearest.to("chekc", NAMES));
    assertEquals(List.of("connect"), Nearest.to("conect", NAMES));
    assertEquals(List.of("next"), Nearest.to("NEXT", NAMES));
  }

  @Test
  void takesABeginningForAName() {
    assertEquals(List.of("disconnect"), Nearest.to("dis", NAMES).subList(0, 1));
  }

  @Test
  void findsNothingForAWordThatIsFarFromAll() {
    assertEquals(List.of(), Nearest.to("temperature", NAMES));
    assertEquals("", Nearest.question("temperature", NAMES));
  }

  @Test
  void asksForAtMostThree() {
    assertEquals(" Did you mean pub or sub?", Nearest.question("bub", List.of("pub", "sub")));
    assertEquals(3, Nearest.to("ab", List.of("aa", "ac", "ad", "ae")).size());
  }

  @Test
  void countsASwapAsOneMistake() {
    assertEquals(1, Nearest.distance("ab", "ba"));
    assertEquals(3, Nearest.distance("kitten", "sitting"));
    assertEquals(4, Nearest.distance("", "four"));
  }
}
