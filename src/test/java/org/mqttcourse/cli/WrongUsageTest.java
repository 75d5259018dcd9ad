package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--port abc | --port takes a number, not 'abc'.",
        "check publish --seed x | --seed takes a number, not 'x'.",
        "grade here --jobs x | --jobs takes a number, not 'x'.",
        "--port | --port needs a value.",
        "--port 99999 | --port takes a number from 0 to 65535, not 99999.",
        "--prot 1 | There is no option --prot. Did you mean --port?",
        "check publish --sead 3 | There is no option --sead. Did you mean --seed?",
        "chek publish | There is no command 'chek'. Did you mean check?",
        "frobnicate | There is no command 'frobnicate'. There are: lessons, exercises,",
        "check | Something is missing: EXERCISE.",
        "check a b c | 'c' is one word too many.",
        "verify frobnicate | 'frobnicate' is no exercise's name and no lesson's number.",
        "--broker test.example | --broker takes an address like tcp://test.example:1883,",
        "--broker http://x:1 | --broker takes an address like tcp://test.example:1883,",
        "--broker tcp://x:99999 | --broker takes an address like tcp://test.example:1883,",
        "--broker tcp://a^b | --broker takes an address like tcp://test.example:1883,",
      })
  void isAnsweredInOneLineAndEndsWithTwo(String typed, String answer) {
    CliRun run = CliRun.of(home, typed.split(" "));
    assertEquals(2, run.status(), run::toString);
    assertTrue(run.err().startsWith(answer), run::toString);
    assertEquals(1, run.err().lines().count(), run::toString);
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "broker --host 203.0.113.7 | Can't listen on 203.0.113.7",
        "broker --host no.such.invalid | Can't listen on no.such.invalid: it is no address of this machine.",
        "broker --port 0 --broker tcp://127.0.0.1:1 | No broker answers at tcp://127.0.0.1:1:",
      })
  void isToldFromAnAddressThatDoesNotWork(String typed, String answer) {
    CliRun run = CliRun.of(home, typed.split(" "));
    assertEquals(3, run.status(), run::toString);
    assertTrue(run.err().startsWith(answer), run::toString);
    assertEquals(1, run.err().lines().count(), run::toString);
  }
}
