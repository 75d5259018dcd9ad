package org.mqttcourse.submission;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {
  /** Its first process does nothing; what it has started is busy. */
  private static final List<String> BUSY_CHILD =
      List.of("/bin/sh", "-c", "while :; do :; done & exec sleep 600");

  @TempDir private Path folder;

  @Test
  void countsWhatItsChildrenGetOfTheProcessors() throws Exception {
    Process root = new ProcessBuilder(BUSY_CHILD).start();
    ProcessTree tree =
        new ProcessTree(
            root.toHandle(),
            new MarkedProcesses(UUID.randomUUID().toString()),
            RunFolder.make(folder.resolve("run")));
    try {
      await()
          .atMost(Duration.ofSeconds(100))
          .pollInSameThread()
          .until(
              () -> {
                assertEquals(Optional.empty(), tree.look());
                CpuShare own = CpuShare.of(List.of(ProcFiles.of(root.pid())));
                long others = tree.share().ranNanos() - own.ranNanos();
                return others > TimeUnit.MILLISECONDS.toNanos(200);
              });
    } finally {
      assertTrue(tree.end());
    }
  }
}
