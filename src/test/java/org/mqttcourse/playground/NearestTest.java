package org.mqttcourse.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
    assertEquals(Optional.of(meant), Nearest.to(typed, COMMANDS));
  }

  @ParameterizedTest
  @CsvSource({"xyzzy", "hello", "''", "q"})
  void findsNothingForSomethingElse(String typed) {
    assertEquals(Optional.empty(), Nearest.to(typed, COMMANDS));
  }

  @Test
  void countsASwapAsOneSlip() {
    assertEquals(1, Nearest.slips("sbu", "sub"));
    assertEquals(0, Nearest.slips("sub", "sub"));
    assertEquals(3, Nearest.slips("", "sub"));
  }
}
