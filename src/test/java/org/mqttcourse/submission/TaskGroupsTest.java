package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs(OS.LINUX)
class TaskGroupsTest {
  private static final int MOST = 12;

  @TempDir private Path folder;

  @Test
  void boundsHowManyProcessesThereCanBe() throws Exception {
    Optional<TaskGroups> groups = TaskGroups.find();
    assumeTrue(groups.isPresent(), "no group of processes can be made here");
    assertBounds(groups.get());
  }

  /** Where root is in the topmost group of version 2; elsewhere it may not, and leaves no trace. */
  @Test
  void boundsThemWithVersion2OrLeavesNothingBehind() throws Exception {
    String mounts =
        ProcFiles.read(Path.of("/proc/self/mountinfo"))
            .lines()
            .filter(mount -> mount.contains(" - cgroup2 "))
            .collect(Collectors.joining("\n"));
    Path place = Path.of(mounts.isEmpty() ? "/nowhere" : mounts.split(" ")[4]);
    Optional<TaskGroups> groups = TaskGroups.find("0::/\n", mounts);
    if (groups.isPresent()) {
      assertBounds(groups.get());
    }
    String own = "mqtt-course-" + ProcessHandle.current().pid() + "-*";
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(place, own)) {
        left.forEach(one -> fail(one + " is left"));
      }
    }
  }

  private static void assertBounds(TaskGroups groups) throws Exception {
    TaskGroups.Group group = groups.make(MOST);
    // Says how many it could start, out of forty.
    String flood =
        "i=0; while [ $i -lt 40 ]; do (sleep 60 & echo started) 2>/dev/null; i=$((i+1)); done; wait";
    Process process = new ProcessBuilder(group.entered(List.of("/bin/sh", "-c", flood))).start();
    try {
      String said =
          new String(
              process.getInputStream().readNBytes("started\n".length()), StandardCharsets.US_ASCII);
      assertEquals("started\n", said);
      assertTrue(group.tasks() <= MOST);
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertTrue(group.tasks() <= MOST);
    } finally {
      for (String line : Files.readAllLines(group.folder().resolve("cgroup.procs"))) {
        ProcessHandle.of(Long.parseLong(line)).ifPresent(ProcessHandle::destroyForcibly);
      }
      process.destroyForcibly();
      group.close();
    }
    assertFalse(Files.exists(group.folder()));
  }

  /** A folder of ours in its place: what is written there is what the kernel would read. */
  @Test
  void asksTheTopmostGroupOfVersion2ToCount() throws Exception {
    Path topmost = Files.createDirectory(folder.resolve("cgroup"));
    TaskGroups groups =
        TaskGroups.find("0::/\n", mounted(topmost, "/", "cgroup2", "")).orElseThrow();
    TaskGroups.Group group = groups.make(MOST);
    assertEquals("+pids", Files.readString(topmost.resolve("cgroup.subtree_control")));
    assertEquals(topmost, group.folder().getParent());
    assertEquals("" + MOST, Files.readString(group.folder().resolve("pids.max")));

    List<String> program = group.entered(List.of("/bin/sh", "-c", "echo $$ > \"$0\"", "own"));
    Process process = new ProcessBuilder(program).directory(folder.toFile()).start();
    assertEquals(0, process.waitFor());
    String entered = Files.readString(group.folder().resolve("cgroup.procs"));
    assertEquals(Files.readString(folder.resolve("own")), entered);
  }

  @Test
  void runsNothingThatCannotEnterItsGroup() throws Exception {
    TaskGroups.Group gone = new TaskGroups.Group(folder.resolve("gone"));
    List<String> program = gone.entered(List.of("/bin/sh", "-c", "echo ran > ran"));
    Process process = new ProcessBuilder(program).directory(folder.toFile()).start();
    assertNotEquals(0, process.waitFor());
    assertFalse(Files.exists(folder.resolve("ran")));
  }

  @Test
  void findsOurOwnGroupBelowWhatIsMounted() throws Exception {
    Path own = Files.createDirectories(folder.resolve("job/step"));
    String whole = mounted(folder, "/", "cgroup2", "");
    assertEquals(Optional.of(new TaskGroups(own)), TaskGroups.find("0::/job/step\n", whole));
    // In a container that sees its own part only, and with version 1 beside version 2.
    String part = mounted(folder, "/docker/4711", "cgroup2", "");
    assertEquals(
        Optional.of(new TaskGroups(own)), TaskGroups.find("0::/docker/4711/job/step\n", part));
    assertEquals(Optional.empty(), TaskGroups.find("0::/docker/42/job/step\n", part));
    String both = mounted(folder, "/", "cgroup", "pids") + mounted(folder, "/", "cgroup2", "");
    assertEquals(
        Optional.of(new TaskGroups(own)), TaskGroups.find("8:pids:/job/step\n0::/\n", both));
  }

  @Test
  void needsNoneWhereALimitBinds() {
    String ada = "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\n";
    String root = "Uid:\t0\t0\t0\t0\n";
    String all = "         0          0 4294967295\n";
    assertFalse(SystemFiles.isRoot(ada, all));
    assertTrue(SystemFiles.isRoot(root, all));
    assertFalse(SystemFiles.isRoot(root, "0 100000 65536\n"));
    assertTrue(SystemFiles.isRoot(ada, "1000 0 1\n"));
  }

  @Test
  void findsNoneWhereNothingIsMountedOrMayBeWritten() throws Exception {
    assertEquals(Optional.empty(), TaskGroups.find("8:pids:/\n", ""));
    String pids = mounted(folder, "/", "cgroup", "pids");
    assertEquals(Optional.empty(), TaskGroups.find("", pids));
    String cpu = mounted(folder, "/", "cgroup", "cpu");
    assertEquals(Optional.empty(), TaskGroups.find("8:cpu:/\n", cpu));
    // A group that was taken away, and a folder in which not even root makes another.
    String gone = mounted(folder.resolve("gone"), "/", "cgroup2", "");
    assertEquals(Optional.empty(), TaskGroups.find("0::/\n", gone));
    String closed = mounted(Path.of("/proc/self"), "/", "cgroup2", "");
    assertEquals(Optional.empty(), TaskGroups.find("0::/\n", closed));
    // In the midst of version 2, where the administrator has not let us count processes.
    Files.writeString(folder.resolve("cgroup.type"), "domain");
    String two = mounted(folder, "/", "cgroup2", "");
    assertEquals(Optional.empty(), TaskGroups.find("0::/\n", two));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "mqtt-course-*")) {
      left.forEach(one -> fail(one + " is left"));
    }
  }

  /** A line of {@code /proc/self/mountinfo}. */
  private static String mounted(Path where, String what, String kind, String controllers) {
    return "39 31 0:36 %s %s rw,relatime - %s %s rw,%s%n"
        .formatted(what, where, kind, kind, controllers);
  }
}
