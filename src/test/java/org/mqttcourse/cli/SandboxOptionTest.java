package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.submission.TestSandbox;
import org.mqttcourse.text.Texts;

@Timeout(120)
class SandboxOptionTest {
  private static final Sandbox NOT_INSTALLED =
      new Sandbox(Optional.empty(), "bubblewrap is not installed");

  @TempDir private Path home;

  @Test
  void refusesToGoOnWhereOneIsRequiredAndThereIsNone() {
    UserError refused =
        assertThrows(
            UserError.class, () -> SandboxOption.orRefuse(SandboxMode.REQUIRE, NOT_INSTALLED));
    assertEquals(
        "There is no sandbox here: bubblewrap is not installed. Nothing was run.",
        refused.getMessage());
    assertEquals(ExitStatus.OUR_ERROR, refused.exitStatus());
  }

  @Test
  void goesOnWithoutOneWhereNoneIsRequired() {
    assertSame(NOT_INSTALLED, SandboxOption.orRefuse(SandboxMode.AUTO, NOT_INSTALLED));
  }

  @Test
  void gradeSaysOnceWhatIsNotGuarded() throws Exception {
    Path student = Files.createDirectories(home.resolve("class/anna"));
    Files.writeString(student.resolve("hello.mqtt"), "pub -t a -m b\n");
    String results = home.resolve("out").toString();
    CliRun run =
        CliRun.of(
            home, "grade", home.resolve("class").toString(), "--out", results, "--sandbox", "off");
    assertEquals(0, run.status(), run::toString);
    assertTrue(run.err().startsWith("No sandbox: you turned it off."), run::toString);
    assertTrue(run.err().contains("hide a process that goes on"), run::toString);
    assertEquals(4, run.err().lines().count(), run::toString);
    assertTrue(run.err().lines().allMatch(line -> line.length() <= 80), run::toString);
  }

  @Test
  void saysWhereNothingBoundsTheNumberOfProcesses() {
    StringWriter said = new StringWriter();
    SandboxOption.sayWhatIsNotGuarded(
        TestSandbox.unbounded(true), new PrintWriter(said, true), Texts.english());
    assertTrue(said.toString().startsWith("The sandbox can't bound here how many processes"));
    assertEquals(3, said.toString().lines().count());
    assertTrue(said.toString().lines().allMatch(line -> line.length() <= 80), said::toString);
  }

  @Test
  void saysWhereAProgramCanMakeNameSpaces() {
    StringWriter said = new StringWriter();
    SandboxOption.sayWhatIsNotGuarded(
        TestSandbox.unbounded(false), new PrintWriter(said, true), Texts.english());
    assertTrue(said.toString().contains("Bubblewrap is older than 0.8"), said::toString);
    assertEquals(5, said.toString().lines().count());
    assertTrue(said.toString().lines().allMatch(line -> line.length() <= 80), said::toString);
  }

  @Test
  void refusesAnotherWord() {
    CliRun run = CliRun.of(home, "check", "publish", "--sandbox", "maybe");
    assertEquals(ExitStatus.USAGE, run.status(), run::toString);
    assertTrue(run.err().startsWith("--sandbox takes"), run::toString);
  }
}
