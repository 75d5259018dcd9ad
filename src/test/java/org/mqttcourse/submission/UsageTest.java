package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Limit;

class UsageTest {
  @TempDir private Path proc;

  private Path process(int number, int threads, int anonymous, int shared) throws Exception {
    Path process = Files.createDirectory(proc.resolve(Integer.toString(number)));
    String status =
        """
        Name:\tjava
        VmData:\t  9999999 kB
        RssAnon:\t%8d kB
        RssFile:\t   99999 kB
        RssShmem:\t%8d kB
        Threads:\t%d
        """;
    Files.writeString(process.resolve("status"), status.formatted(anonymous, shared, threads));
    return process;
  }

  @Test
  void countsWhatAllOfThemUseTogether() throws Exception {
    List<Path> both = List.of(process(2, 20, 40_000, 0), process(3, 12, 8_000, 500));
    assertEquals(new Usage(2, 32, 48_500), Usage.of(both));
    assertEquals(Optional.empty(), Usage.of(both).excess());
  }

  @Test
  void letsNotEachFillWhatOneMay() throws Exception {
    Path one = process(2, 20, 400_000, 0);
    Path another = process(3, 20, 200_000, 200_000);
    assertEquals(Optional.empty(), Usage.of(List.of(one)).excess());
    assertEquals(Optional.of(Limit.MEMORY), Usage.of(List.of(one, another)).excess());
  }

  @Test
  void boundsThreadsAndProcesses() throws Exception {
    Path many = process(2, 101, 0, 0);
    assertEquals(Optional.empty(), Usage.of(List.of(many)).excess());
    assertEquals(Optional.of(Limit.THREADS), Usage.of(List.of(many, many)).excess());
    Path small = process(3, 1, 0, 0);
    assertEquals(Optional.empty(), Usage.of(Collections.nCopies(8, small)).excess());
    assertEquals(Optional.of(Limit.PROCESSES), Usage.of(Collections.nCopies(9, small)).excess());
  }

  @Test
  void knowsNothingOfAProcessThatIsGone() {
    assertEquals(new Usage(1, 0, 0), Usage.of(List.of(proc.resolve("4711"))));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsWhatTheSystemSays() {
    Usage own = Usage.of(List.of(ProcFiles.of(ProcessHandle.current().pid())));
    assertTrue(own.threads() > 1 && own.kilobytes() > 1_000, own.toString());
  }
}
