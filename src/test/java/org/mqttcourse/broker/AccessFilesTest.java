package org.mqttcourse.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.broker.AccessRules.Right;
import org.mqttcourse.broker.AccessRules.Rule;

/** The files that say who may come in, and what they may do. */
class AccessFilesTest {
  /** What mosquitto_passwd 2.0.11 makes of the password "lovelace". */
  private static final String MADE_BY_MOSQUITTO =
      "$7$101$mhsqVbSeKFovHPq8$iDDCFgNkHB+lAq+WVhIiCZW45Wl6aGQzBOeE"
          + "ecanY9Idk54pI+M5yjkVyNuWcpLxTW1CGmc87zUsEFPE2S8pvA==";

  @TempDir Path folder;

  @Test
  void addsUsersAndKnowsThemAgain() throws IOException {
    Path file = folder.resolve("users.txt");
    UsersFile.add(file, "ada", "lovelace");
    UsersFile.add(file, "böb", "öffne dich: sesam");
    UsersFile.add(file, "ada", "augusta");
    Users users = UsersFile.read(file);
    assertEquals(Set.of("ada", "böb"), users.names());
    assertTrue(users.know("ada", "augusta".getBytes(UTF_8)));
    assertTrue(users.know("böb", "öffne dich: sesam".getBytes(UTF_8)));
    assertFalse(users.know("ada", "lovelace".getBytes(UTF_8)));
    assertFalse(users.know("ada", new byte[0]));
    assertFalse(users.know("eve", "augusta".getBytes(UTF_8)));
    assertFalse(users.anonymous());
    assertFalse(Files.readString(file).contains("augusta"));
  }

  @Test
  void knowsWhatMosquittoHasMade() throws IOException {
    Path file = Files.writeString(folder.resolve("users.txt"), "ada:" + MADE_BY_MOSQUITTO + "\n");
    assertTrue(UsersFile.read(file).know("ada", "lovelace".getBytes(UTF_8)));
    assertFalse(UsersFile.read(file).know("ada", "Lovelace".getBytes(UTF_8)));
  }

  @Test
  void letsNobodyElseReadTheUsers() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = folder.resolve("users.txt");
    UsersFile.add(file, "ada", "lovelace");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void refusesAPasswordInTheClear() throws IOException {
    Path file = Files.writeString(folder.resolve("users.txt"), "# ours\n\nada:lovelace\n");
    assertEquals(
        file + ", line 3: the password of ada is not hashed. Set it anew with --add-user ada.",
        message(() -> UsersFile.read(file)));
    // Whoever does as told loses nobody else's line without a word.
    assertThrows(IOException.class, () -> UsersFile.add(file, "bob", "x"));
    assertTrue(Files.readString(file).startsWith("# ours"));
  }

  @ParameterizedTest
  @CsvSource({"'a:b'", "' a'", "''", "'#a'", "'a\tb'"})
  void refusesANameThatWouldBreakTheFile(String name) {
    assertThrows(
        IOException.class, () -> UsersFile.add(folder.resolve("users.txt"), name, "secret"));
    assertFalse(Files.exists(folder.resolve("users.txt")));
  }

  @Test
  void readsRulesAsMosquittoWritesThem() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rules.txt"),
            """
            # everybody
            topic read news/#

            user ada
            topic home/ada/#
            topic   write   a topic with spaces
            topic deny home/ada/secret
            pattern readwrite own/%u/#
            """);
    assertEquals(
        List.of(
            Rule.everybody(Right.READ, "news/#"),
            Rule.user("ada", Right.READ_AND_WRITE, "home/ada/#"),
            Rule.user("ada", Right.WRITE, "a topic with spaces"),
            Rule.user("ada", Right.NOTHING, "home/ada/secret"),
            Rule.everybody(Right.READ_AND_WRITE, "own/%u/#")),
        RulesFile.read(file).rules());
  }

  @ParameterizedTest
  @CsvSource({
    "topics read a,'a rule begins with user, topic or pattern, not ''topics'''",
    "topic read,'a rule names a topic, as in: topic read|write|readwrite|deny FILTER'",
    "user,'user needs a name, as in: user ada'",
    "topic read a/#/b,'''a/#/b'' is no topic filter; a rule looks like:"
        + " topic read|write|readwrite|deny FILTER'"
  })
  void saysWhichRuleMakesNoSense(String line, String why) {
    assertEquals(
        "rules.txt, line 2: " + why + ".",
        message(() -> RulesFile.parse(List.of("# one", line), "rules.txt")));
  }

  @Test
  void saysWhichFileIsMissing() {
    Path file = folder.resolve("none.txt");
    assertEquals("There is no file " + file + ".", message(() -> UsersFile.read(file)));
    assertEquals("There is no file " + file + ".", message(() -> RulesFile.read(file)));
    assertEquals(folder + " can't be read: is it a file?", message(() -> RulesFile.read(folder)));
  }

  @Test
  void aRuleForEverybodyBindsThoseWithoutAName() throws IOException {
    AccessRules rules = RulesFile.parse(List.of("topic read a", "user ada", "topic b"), "here");
    AccessRules.Client guest = new AccessRules.Client(Optional.empty(), "guest");
    assertTrue(rules.mayRead(guest, "a"));
    assertFalse(rules.mayRead(guest, "b"));
  }

  private static String message(Executable what) {
    return assertThrows(IOException.class, what).getMessage();
  }
}
