package org.mqttcourse.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> COMMANDS =
      List.of("connect", "disconnect", "pub", "sub", "unsub", "wait", "clients");

  @ParameterizedTest
  @CsvSource({
    "conect, connect",
    "PUB, pub",
    "publish, pub",
    "sbu, sub",
    "subscribe, sub",
    "wiat, wait",
    "dis, disconnect",
    "client, clients"
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertEquals(meant, Nearest.to(typed, COMMANDS).get(0));
  }

  @ParameterizedTest
  @CsvSource({"xyzzy", "hello", "''", "q"})
  void findsNothingForSomethingElse(String typed) {
    assertEquals(List.of(), Nearest.to(typed, COMMANDS));
  }

  @Test
  void asksForAllThatAreNear() {
    assertEquals(
        " Did you mean pub or sub?", Nearest.question("bub", List.of("pub", "sub")).toString());
    assertEquals(3, Nearest.to("ab", List.of("aa", "ac", "ad", "ae")).size());
    assertEquals("", Nearest.question("temperature", COMMANDS).toString());
  }

  @Test
  void comparesNothingOfAnyLength() {
    String name = "a".repeat(60_000);
    assertEquals(List.of(), Nearest.to(name, List.of(name + "b", "pub")));
    assertEquals(List.of("pub"), Nearest.to("pbu", List.of(name, "pub")));
  }

  @Test
  void countsASwapAsOneSlip() {
    assertEquals(1, Nearest.slips("sbu", "sub"));
    assertEquals(0, Nearest.slips("sub", "sub"));
    assertEquals(3, Nearest.slips("", "sub"));
  }
}
