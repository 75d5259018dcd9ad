package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAccessTest {
  @TempDir Path home;

  @Test
  void addsAUserWithThePasswordOfAnotherProgram() throws IOException {
    Path users = home.resolve("users.txt");
    CliRun run = add("lovelace\nmore", "--users", users.toString(), "--add-user", "ada");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("ada is in " + users + " now"), run.out());
    assertTrue(Files.readString(users).startsWith("ada:$7$1000$"));
  }

  @Test
  void refusesAnEmptyPasswordAndAFileThatNobodyNamed() {
    Path users = home.resolve("users.txt");
    CliRun empty = add("\n", "--users", users.toString(), "--add-user", "ada");
    assertEquals(2, empty.status());
    assertTrue(empty.err().contains("An empty password keeps nobody out"), empty.err());
    assertFalse(Files.exists(users));
    CliRun nameless = add("x\n", "--add-user", "ada");
    assertEquals(2, nameless.status());
    assertTrue(nameless.err().contains("--users users.txt --add-user ada"), nameless.err());
  }

  @Test
  void doesNotStartWithFilesThatMakeNoSense() throws IOException {
    Path rules = Files.writeString(home.resolve("rules.txt"), "topic\n");
    CliRun run = add("", "--rules", rules.toString());
    assertEquals(3, run.status());
    assertTrue(run.err().contains("rules.txt, line 1: a rule names a topic"), run.err());
    assertEquals(2, add("", "--anonymous").status());
    CliRun other = add("", "--broker", "tcp://localhost:1", "--data", "box");
    assertEquals(2, other.status());
    assertTrue(other.err().contains("not with --broker"), other.err());
  }

  @Test
  void saysThatTheDataCanNotBeKept() throws IOException {
    Path file = Files.writeString(home.resolve("box"), "a file");
    CliRun run = add("", "--port", "0", "--data", file.toString());
    assertEquals(3, run.status());
    assertEquals(file + " is no folder. Name a folder.", run.err().strip());
  }

  private CliRun add(String typed, String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "broker";
    System.arraycopy(options, 0, words, 1, options.length);
    return CliRun.of(home, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), words);
  }
}
