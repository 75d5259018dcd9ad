package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.report.UserError;

class ShellTest {
  @TempDir private Path folder;
  private Path workspace;
  private ShellRun shell;

  @BeforeEach
  void makeAShell() {
    workspace = folder.resolve("workspace");
    shell = new ShellRun(workspace);
  }

  @Test
  void showsANewcomerTheFirstStepAtOnce() throws IOException {
    String shown = shell.piped("quit");

    assertTrue(shown.startsWith("Welcome!"), shown);
    assertTrue(shown.contains("Lesson 1: How do things talk?"), shown);
    assertTrue(shown.contains("    pub -t test/all -m hi\n"), shown);
    assertTrue(shown.endsWith("mqtt> quit\n"), shown);
  }

  @Test
  void walksThroughALessonOnATerminal() throws IOException {
    String shown = shell.typed("lesson 1", "next", "next", "b", "a c", "quit");

    assertTrue(shown.contains("That has not happened yet"), shown);
    assertTrue(shown.contains("That was a message."), shown);
    assertTrue(shown.contains("b) letter"), shown);
    assertTrue(shown.contains("Not yet: b is not right."), shown);
    assertTrue(shown.contains("Right!"), shown);
    assertTrue(shown.contains("Letters are for the post."), shown);
  }

  @Test
  void repeatsPipedCommandsAfterTheirPromptWithoutAnyEscapeSequence() throws IOException {
    String shown = shell.piped("lesson 1", "next");

    assertTrue(shown.contains("mqtt> lesson 1\n"), shown);
    assertTrue(shown.contains("mqtt> next\n"), shown);
    assertTrue(shown.endsWith("mqtt> \n"), shown);
    assertFalse(shown.contains("\u001b"), shown);
  }

  @Test
  void goesOnBehindANumberThatNoLessonHas() throws IOException {
    String shown = shell.piped("lesson 1 3", "a c", "next", "back");

    assertTrue(shown.contains("That was lesson 1."), shown);
    assertTrue(shown.contains("Lesson 3: Answers"), shown);
    assertTrue(shown.lastIndexOf("Which are words of MQTT?") > shown.indexOf("Lesson 3:"), shown);
  }

  @Test
  void goesOnWhereOneLeftOff() throws IOException {
    String first = shell.piped("next", "next", "quit");
    assertTrue(first.contains("Which are words of MQTT?"), first);

    String second = shell.piped("next", "quit");

    assertTrue(
        second.startsWith("Welcome back. You are in lesson 1, step 3 of 3. Type next.\n"), second);
    assertTrue(second.contains("Which are words of MQTT?"), second);
  }

  @Test
  void takesAnAnswerRightAfterComingBack() throws IOException {
    String unused = shell.piped("next", "next");

    assertTrue(shell.piped("c a").contains("Right!"));
  }

  @Test
  void explainsASecondWrongAnswer() throws IOException {
    String shown = shell.piped("lesson 1 3", "a", "a b c");

    assertTrue(shown.contains("Right so far, but one is missing."), shown);
    assertTrue(shown.contains("b is not right, the rest is."), shown);
    assertEquals(1, occurrences(shown, "Letters are for the post."), shown);
  }

  @Test
  void asksToPredictAndTellsWhatHappens() throws IOException {
    String shown = shell.piped("lesson 3 2", "a", "next", "next");

    assertTrue(shown.contains("Not quite."), shown);
    assertTrue(shown.contains("One arrives."), shown);
    assertTrue(shown.contains("Why so light?"), shown);
    assertTrue(shown.contains("Networks are weak."), shown);
  }

  @Test
  void goesBackOverTheBeginningOfALesson() throws IOException {
    String shown = shell.piped("lesson 3", "back", "lesson 1", "back");

    assertEquals(1, occurrences(shown, "Which are words of MQTT?"), shown);
    assertTrue(shown.contains("This is the very beginning."), shown);
  }

  @Test
  void handsOutTheStarterAndChecksTheFile() throws IOException {
    String failed = shell.piped("lesson 3", "check");
    assertTrue(failed.contains("This time $name was \"nora\"."), failed);
    assertTrue(failed.contains("FAIL  hello"), failed);
    assertTrue(failed.contains("Stuck? Type hint."), failed);
    assertFalse(failed.contains("To see more packets"), failed);

    Path file = workspace.resolve("exercises").resolve("hello").resolve("hello.mqtt");
    assertEquals("# your commands\n", Files.readString(file));
    Files.writeString(file, "sub -t hello\n");
    String listened = shell.piped("check hello");
    assertTrue(listened.contains("Stuck? Type hint. To see more packets"), listened);

    Files.writeString(file, "pub -t hello -m hi\n");
    String passed = shell.piped("check", "progress");
    assertTrue(passed.contains("PASS  hello  (5 points)"), passed);
    assertTrue(passed.contains("Well met."), passed);
    assertTrue(passed.contains("hello 5/5 3 checks"), passed);
    assertEquals("pub -t hello -m hi\n", Files.readString(file));
  }

  @Test
  void showsATaskAgainAndWhereItsFileIs() throws IOException {
    String shown = shell.piped("exercise hello").replaceAll("\\s+", " ");

    Path file = workspace.resolve("exercises").resolve("hello").resolve("hello.mqtt");
    assertTrue(shown.contains("Exercise hello:"), shown);
    assertTrue(shown.contains("hello.mqtt"), shown);
    assertTrue(Files.exists(file));
  }

  @Test
  void showsHintsOneAfterTheOther() throws IOException {
    String shown = shell.piped("hint hello", "hint", "hint");

    assertTrue(shown.contains("Hint 1 of 2 for hello\n\nLook here."), shown);
    assertEquals(2, occurrences(shown, "Hint 2 of 2 for hello\n\nCall that."), shown);
    assertTrue(shown.contains("That was the last hint"), shown);
  }

  @Test
  void showsTheSolutionOnlyToThoseWhoMeanIt() throws IOException {
    String shown = shell.piped("solution hello", "n", "solution hello", "y", "diff hello");

    assertEquals(2, occurrences(shown, "Show it, really? (y/N)"), shown);
    assertTrue(shown.contains("\nsub -t hello\n"), shown);
    assertTrue(shown.contains("\n+sub -t hello\n"), shown);
    assertTrue(shell.piped("progress").contains("solution seen"));
  }

  @Test
  void keepsTheOldFileWhenTheStarterIsPutBack() throws IOException {
    String unused = shell.piped("lesson 3");
    Path file = workspace.resolve("exercises").resolve("hello").resolve("hello.mqtt");
    Files.writeString(file, "mine\n");

    String shown = shell.piped("reset hello", "reset hello").replaceAll("\\s+", " ");

    assertTrue(shown.contains("Your old file is now hello.mqtt.1."), shown);
    assertEquals("mine\n", Files.readString(file.resolveSibling("hello.mqtt.1")));
    assertEquals("# your commands\n", Files.readString(file.resolveSibling("hello.mqtt.2")));
    assertEquals("# your commands\n", Files.readString(file));
  }

  @Test
  void runsWithoutJudging() throws IOException {
    String shown = shell.piped("run hello", "progress");

    assertTrue(shown.contains("It printed\n  hi\nIt ended by itself."), shown);
    assertTrue(shown.contains("hello 0/5\n"), shown);
  }

  @Test
  void answersAMistypedCommandWithTheNearestOnes() throws IOException {
    assertTrue(shell.piped("lessno 1").contains("Did you mean lesson or lessons?"));
    assertTrue(
        shell.piped("check helo").contains("There is no exercise 'helo'. Did you mean hello?"));
  }

  @Test
  void understandsWhatOtherProgramsCallQuitAndHelp() throws IOException {
    assertTrue(shell.piped("exit", "lessons").endsWith("mqtt> exit\n"));
    assertTrue(shell.piped("?").contains("'help pub' explains a command"));
  }

  @Test
  void saysWhatANewcomerTookForACommand() throws IOException {
    assertTrue(shell.piped("LESSONS").contains("Commands are written small: lessons"));
    assertTrue(shell.piped("hello").contains("hello is an exercise: 'edit hello' opens it"));
    assertTrue(shell.piped("lesson 1", "b").contains("No question is open here"));
    assertTrue(shell.piped("lesson 1 3", "d").contains("The answers go from a to c."));
  }

  @Test
  void explainsCommands() throws IOException {
    String shown = shell.piped("help", "help check", "help chekc");

    assertTrue(shown.contains("  lessons     lists the lessons\n"), shown);
    assertTrue(shown.contains("  pub "), shown);
    assertTrue(shown.contains("check [EXERCISE] [FILE]\n"), shown);
    assertTrue(shown.contains("Did you mean check?"), shown);
  }

  @Test
  void saysInOneLineThatTheBrokerCannotBeReached() throws IOException {
    String shown = shell.piped("pub -t a -m b", "lessons");

    assertTrue(shown.contains("This test has no broker."), shown);
    assertTrue(shown.contains("1  How do things talk?"), shown);
  }

  @Test
  void refusesAWorkspaceThatCannotBeMade() throws IOException {
    Files.writeString(workspace, "a file is in the way");

    UserError error = assertThrows(UserError.class, () -> shell.piped("quit"));

    assertEquals(3, error.exitStatus());
    assertTrue(error.getMessage().contains("--workspace"), error.getMessage());
  }

  @Test
  void putsACorruptProgressFileAsideAndGoesOn() throws IOException {
    Files.createDirectories(workspace);
    Files.writeString(workspace.resolve("progress.json"), "{broken");

    String shown = shell.piped("quit").replaceAll("\\s+", " ");

    assertTrue(shown.contains("Your progress file could not be understood."), shown);
    assertTrue(shown.contains("Lesson 1: How do things talk?"), shown);
    assertEquals(
        "{broken", Files.readString(workspace.resolve("progress.json.broken-20261121-120000")));
  }

  @Test
  void goesOnWithoutSavingWhereTheProgressFileCannotBeRead() throws IOException {
    Files.createDirectories(workspace.resolve("progress.json"));

    String shown = shell.piped("next", "quit").replaceAll("\\s+", " ");

    assertEquals(1, occurrences(shown, "nothing is kept this time"), shown);
    assertTrue(shown.contains("That was a message."), shown);
  }

  private static int occurrences(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
