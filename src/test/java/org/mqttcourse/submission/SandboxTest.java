package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  @TempDir private Path folder;

  @Test
  void isThereWhereItIsRequired() throws Exception {
    assertTrue(TestSandbox.find().isThere());
  }

  @Test
  void isNotThereWhereNobodyWantsIt() throws Exception {
    assertFalse(Sandbox.find(SandboxMode.OFF).isThere());
  }

  @Test
  void saysWhatIsNotInstalled() throws Exception {
    onLinux();
    assertEquals("bubblewrap is not installed", missing());
    program("bwrap", "exit 0");
    assertEquals("util-linux (prlimit) is not installed", missing());
  }

  @Test
  void saysWhyItDoesNotWork() throws Exception {
    onLinux();
    program("prlimit", "exit 0");
    program("bwrap", "echo 'bwrap: No permissions to create new namespace' >&2; exit 1");
    assertEquals(
        "bubblewrap does not work here: bwrap: No permissions to create new namespace", missing());
  }

  @Test
  void letsNobodyInsideMakeUsersOfHisOwn() throws Exception {
    onLinux();
    program("prlimit", "exit 0");
    program("bwrap", "exit 0");
    assertTrue(command().contains("--disable-userns"));
  }

  @Test
  void doesWithABubblewrapThatCannotForbidThat() throws Exception {
    onLinux();
    program("prlimit", "exit 0");
    program(
        "bwrap",
        "case \"$*\" in *--disable-userns*) echo 'bwrap: Unknown option --disable-userns' >&2;"
            + " exit 1;; esac");
    assertFalse(command().contains("--disable-userns"));
  }

  private List<String> command() throws InterruptedException {
    Bubblewrap found = Bubblewrap.find(List.of(folder)).bubblewrap().orElseThrow();
    return found.command(folder, Set.of(), folder, Optional.empty());
  }

  private static void onLinux() {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
  }

  private String missing() throws InterruptedException {
    Sandbox found = Bubblewrap.find(List.of(folder));
    assertFalse(found.isThere());
    return found.missing();
  }

  private void program(String name, String script) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
