package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;

class LedgerTest {
  private static final Ledger.Entry FAIL =
      new Ledger.Entry(
          Verdict.of(
              List.of(new Finding("a", "b\n\u2713", "\"c\"", "d"), new Finding("e", "", "", ""))),
          0.25);
  private static final Ledger.Entry PASS = new Ledger.Entry(Verdict.of(List.of()), 1);

  @TempDir Path root;
  private Path file;

  @BeforeEach
  void fill() throws IOException {
    file = root.resolve("graded.jsonl");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.useSeed(7);
      ledger.add("one", "anna: toy", FAIL);
      ledger.add("two", "ben: toy", PASS);
    }
  }

  @Test
  void knowsEverythingAgain() throws Exception {
    try (Ledger ledger = Ledger.open(file)) {
      assertEquals(Optional.of(7L), ledger.seed());
      assertEquals(Optional.of(FAIL), ledger.find("one"));
      assertEquals(Optional.of(PASS), ledger.find("two"));
      assertEquals(Optional.empty(), ledger.find("three"));
    }
  }

  @Test
  void losesNoMoreThanTheLineThatADeadProcessLeftHalf() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 5));
    try (Ledger ledger = Ledger.open(file)) {
      assertEquals(Optional.of(FAIL), ledger.find("one"));
      assertEquals(Optional.empty(), ledger.find("two"));
      ledger.add("two", "ben: toy", PASS);
    }
    assertEquals(
        new String(whole, java.nio.charset.StandardCharsets.UTF_8), Files.readString(file));
  }

  @Test
  void cutsOffWhatIsNotItsOwn() throws Exception {
    Files.writeString(file, "\u0000\u0000rubbish\n", StandardOpenOption.APPEND);
    try (Ledger ledger = Ledger.open(file)) {
      assertTrue(ledger.find("two").isPresent());
    }
    assertFalse(Files.readString(file).contains("rubbish"));
  }

  @Test
  void forgetsEverythingWhenItStartsAnew() throws Exception {
    try (Ledger ledger = Ledger.open(file)) {
      ledger.startAnew(8);
      assertEquals(Optional.empty(), ledger.find("one"));
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertEquals(Optional.of(8L), ledger.seed());
      assertEquals(Optional.empty(), ledger.find("one"));
    }
  }

  @Test
  void lastSeedIsTheOneThatCounts() throws Exception {
    try (Ledger ledger = Ledger.open(file)) {
      ledger.useSeed(9);
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertEquals(Optional.of(9L), ledger.seed());
    }
  }

  @Test
  void letsNobodyElseIn() throws Exception {
    Ledger first = Ledger.open(file);
    try (first) {
      String said = assertThrows(UnusableFileException.class, () -> Ledger.open(file)).getMessage();
      assertTrue(said.startsWith("Another grade is at work in "), said);
    }
  }
}
