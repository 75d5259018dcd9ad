package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TaskGroupsTest {
  private static final int MOST = 12;

  @TempDir private Path folder;

  @Test
  void boundsHowManyProcessesThereCanBe() throws Exception {
    Optional<TaskGroups> groups = TaskGroups.find();
    assumeTrue(groups.isPresent(), "no group of processes can be made here");
    TaskGroups.Group group = groups.get().make(MOST);
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
    assertEquals(Optional.empty(), TaskGroups.find("", mounted("cgroup", "pids")));
    assertEquals(Optional.empty(), TaskGroups.find("8:cpu:/\n", mounted("cgroup", "cpu")));
    // In the midst of version 2, where the administrator has not let us count processes.
    Files.writeString(folder.resolve("cgroup.type"), "domain");
    assertEquals(Optional.empty(), TaskGroups.find("0::/\n", mounted("cgroup2", "")));
  }

  private String mounted(String kind, String controllers) {
    return "39 31 0:36 / %s rw,relatime - %s %s rw,%s%n".formatted(folder, kind, kind, controllers);
  }
}
