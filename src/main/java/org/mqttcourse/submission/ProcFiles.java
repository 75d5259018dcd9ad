package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Linux tells of a process; of one that is gone, and elsewhere, nothing. */
final class ProcFiles {
  /** Where Linux shows the processes of our own name space. */
  static final Path PROC = Path.of("/proc");

  private ProcFiles() {}

  /** The folders of all processes that are shown there. */
  static List<Path> processes(Path proc) {
    List<Path> processes = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc, "[0-9]*")) {
      folders.forEach(processes::add);
    } catch (IOException | DirectoryIteratorException e) {
      return processes;
    }
    return processes;
  }

  /** The processes that it has started, and those that it was given because their parent died. */
  static List<Long> children(long pid) {
    List<Long> children = new ArrayList<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(of(pid).resolve("task"))) {
      for (Path thread : threads) {
        for (String child : read(thread.resolve("children")).split(" ")) {
          if (!child.isEmpty()) {
            children.add(Long.valueOf(child));
          }
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return children;
    }
    return children;
  }

  /** Whether that process has ended and only waits for its parent to notice. */
  static boolean isZombie(long pid) {
    String stat = read(of(pid).resolve("stat"));
    // The state stands behind the name, which stands in parentheses and may hold anything.
    int name = stat.lastIndexOf(')');
    return name >= 0 && stat.startsWith(" Z", name + 1);
  }

  /** What the living threads of the process that has that folder have got of the processors. */
  static CpuShare share(Path process) {
    CpuShare share = CpuShare.NONE;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
      for (Path thread : threads) {
        String[] numbers = read(thread.resolve("schedstat")).strip().split(" ");
        if (numbers.length >= 2) {
          share = share.plus(new CpuShare(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return share;
    }
    return share;
  }

  /** The folder of that process. */
  static Path of(long pid) {
    return PROC.resolve(Long.toString(pid));
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
