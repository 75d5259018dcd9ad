package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CheckCommandTest {
  @TempDir Path home;

  @Test
  void endsWithZeroForASolution() {
    CliRun run = CliRun.of(home, "check", "publish", "solutions/publish/Publish.java");
    assertEquals(0, run.status(), run::toString);
    assertTrue(run.out().contains("PASS  publish"), run::toString);
    assertEquals("", run.err());
  }

  @Test
  void endsWithOneForAMistakeAndSaysWhatItIs() {
    CliRun run =
        CliRun.of(home, "check", "hello", "exercises/hello/mistakes/wrong-topic/hello.mqtt");
    assertEquals(1, run.status(), run::toString);
    assertTrue(run.out().contains("FAIL  hello"), run::toString);
    assertTrue(run.out().contains("Expected"), run::toString);
    assertTrue(run.out().contains("Your conversation"), run::toString);
    assertTrue(run.out().contains("PUBLISH"), run::toString);
  }

  @Test
  void takesTheFileInTheWorkspaceAndTouchesNothingThere() throws Exception {
    Path folder = Files.createDirectories(home.resolve("mqtt-course/exercises/hello"));
    Files.copy(Path.of("solutions/hello/hello.mqtt"), folder.resolve("hello.mqtt"));
    CliRun run = CliRun.of(home, "check", "hello");
    assertEquals(0, run.status(), run::toString);
    assertFalse(Files.exists(home.resolve("mqtt-course/progress.json")));
  }

  @Test
  void printsARowAsJsonAndKeepsTheJournal() throws Exception {
    Path journal = home.resolve("journal.txt");
    CliRun run =
        CliRun.of(
            home,
            "check",
            "hello",
            "exercises/hello/mistakes/wrong-topic/hello.mqtt",
            "--json",
            "--seed",
            "7",
            "--journal",
            journal.toString());
    assertEquals(1, run.status(), run::toString);
    JsonObject row = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals("hello", row.get("exercise").getAsString());
    assertEquals("FAIL", row.get("verdict").getAsString());
    assertEquals(7, row.get("seed").getAsLong());
    String first = row.getAsJsonArray("findings").get(0).getAsJsonObject().get("id").getAsString();
    assertEquals("wrong-topic", first);
    assertTrue(Files.readString(journal).contains("PUBLISH"), Files.readString(journal));
  }

  @Test
  void playsTheSameAgainWithTheSameSeedOnly() throws Exception {
    List<String> seven = saidWithSeed(7);
    assertEquals(2, seven.size(), seven::toString);
    assertEquals(seven, saidWithSeed(7));
    assertNotEquals(seven, saidWithSeed(8));
  }

  /** What is subscribed to and published, without the time at which it was. */
  private List<String> saidWithSeed(int seed) throws IOException {
    Path journal = home.resolve("journal.txt");
    CliRun run =
        CliRun.of(
            home,
            "check",
            "hello",
            "solutions/hello/hello.mqtt",
            "--seed",
            Integer.toString(seed),
            "--journal",
            journal.toString());
    assertEquals(0, run.status(), run::toString);
    return Files.readAllLines(journal).stream()
        .filter(line -> line.contains("→ SUBSCRIBE") || line.contains("→ PUBLISH"))
        .map(line -> line.substring(line.indexOf(" student ")))
        .toList();
  }

  @Test
  void suggestsTheNearestOfAnUnknownExercise() {
    CliRun run = CliRun.of(home, "check", "pubish");
    assertEquals(2, run.status(), run::toString);
    assertEquals(
        "There is no exercise pubish. Did you mean publish? To see all: mqtt-course exercises",
        run.err().strip());
  }

  @Test
  void saysThatAFileIsMissingOrAFolder() {
    CliRun missing = CliRun.of(home, "check", "publish");
    assertEquals(2, missing.status(), missing::toString);
    assertTrue(missing.err().startsWith("There is no file "), missing::toString);
    assertTrue(missing.err().contains("Publish.java"), missing::toString);
    CliRun folder = CliRun.of(home, "check", "publish", home.toString());
    assertEquals(2, folder.status(), folder::toString);
    assertTrue(folder.err().contains("is a folder"), folder::toString);
  }

  @Test
  void saysThatTheJournalCannotBeWritten() {
    CliRun run =
        CliRun.of(
            home,
            "check",
            "hello",
            "solutions/hello/hello.mqtt",
            "--journal",
            home.resolve("no/such/folder/j").toString());
    assertEquals(3, run.status(), run::toString);
    assertTrue(run.out().contains("PASS"), run::toString);
    assertTrue(run.err().startsWith("The journal can't be written to "), run::toString);
  }
}
