package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where groups of processes can be made whose number the kernel bounds: a cgroup with the
 * controller {@code pids}. For root it is the only bound, as no limit of the shell's kind binds
 * root.
 *
 * @param folder our own group's, in which others can be made
 */
record TaskGroups(Path folder) {
  private static final String NAME = "mqtt-course-";
  private static final String MOST = "pids.max";
  private static final Path SELF = Path.of("/proc/self");

  /** Looks whether this user may make some here. */
  static Optional<TaskGroups> find() {
    return find(ProcFiles.read(SELF.resolve("cgroup")), ProcFiles.read(SELF.resolve("mountinfo")));
  }

  /**
   * The same with what the system tells.
   *
   * @param groups as in {@code /proc/self/cgroup}
   * @param mounts as in {@code /proc/self/mountinfo}
   */
  static Optional<TaskGroups> find(String groups, String mounts) {
    return groups
        .lines()
        .map(line -> line.split(":", 3))
        .filter(line -> line.length == 3)
        .flatMap(
            line ->
                mounts.lines().flatMap(mount -> place(line[1], Path.of(line[2]), mount).stream()))
        .map(TaskGroups::new)
        .filter(TaskGroups::work)
        .findFirst();
  }

  /** The folder of that group of ours, if that is where its controllers are mounted. */
  private static Optional<Path> place(String controllers, Path group, String mount) {
    // 36 35 0:31 /what /where rw,relatime - cgroup cgroup rw,pids
    String[] halves = mount.split(" - ", 2);
    String[] before = halves[0].split(" ");
    String[] after = halves.length < 2 ? new String[0] : halves[1].split(" ");
    if (before.length < 5 || after.length < 3) {
      return Optional.empty();
    }
    boolean one =
        after[0].equals("cgroup")
            && has(controllers, "pids")
            && has(after[after.length - 1], "pids");
    boolean two = after[0].equals("cgroup2") && controllers.isEmpty();
    Path root = Path.of(before[3]);
    return (one || two) && group.startsWith(root)
        ? Optional.of(Path.of(before[4]).resolve(root.relativize(group)))
        : Optional.empty();
  }

  private static boolean has(String list, String word) {
    return ("," + list + ",").contains("," + word + ",");
  }

  private boolean work() {
    if (!Files.isWritable(folder)) {
      return false;
    }
    sweep();
    try (Group group = make(1)) {
      return Files.exists(group.folder());
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes away what a grader left that was ended in the middle. */
  private void sweep() {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "*")) {
      for (Path group : left) {
        long owner = Long.parseLong(group.getFileName().toString().split("-")[2]);
        if (ProcessHandle.of(owner).isEmpty()) {
          Files.deleteIfExists(group);
        }
      }
    } catch (IOException | RuntimeException e) {
      // Somebody else's, or not empty: it stays.
      return;
    }
  }

  /**
   * Makes one.
   *
   * @param most tasks, that is threads of all its processes
   */
  Group make(int most) throws IOException {
    String name = NAME + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    Group group = new Group(Files.createDirectory(folder.resolve(name)));
    try {
      if (!Files.exists(group.folder().resolve(MOST))) {
        // In the topmost group this harms nobody; elsewhere it is the administrator's to decide.
        if (Files.exists(folder.resolve("cgroup.type"))) {
          throw new IOException("processes are not counted in " + folder);
        }
        write(folder.resolve("cgroup.subtree_control"), "+pids");
      }
      write(group.folder().resolve(MOST), Integer.toString(most));
      return group;
    } catch (IOException e) {
      group.close();
      throw e;
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A group, which is gone when it is closed and nobody is in it. */
  record Group(Path folder) implements AutoCloseable {
    private static final int TRIES = 20;
    private static final long TRY_MILLIS = 5;
    private static final String ENTER = "echo $$ > \"$0\" && exec \"$@\"";

    /**
     * That command, run by a process that has entered the group before: nobody gets ahead of us.
     */
    List<String> entered(List<String> command) {
      List<String> all = new ArrayList<>();
      all.addAll(List.of("/bin/sh", "-c", ENTER, folder.resolve("cgroup.procs").toString()));
      all.addAll(command);
      return all;
    }

    /** How many tasks are in it. */
    int tasks() {
      return Integer.parseInt(ProcFiles.read(folder.resolve("pids.current")).strip());
    }

    @Override
    public void close() {
      for (int i = 0; i < TRIES && Files.exists(folder); i++) {
        try {
          Files.deleteIfExists(folder);
        } catch (IOException e) {
          // The last of them is on its way out.
          pause();
        }
      }
    }

    private static void pause() {
      try {
        Thread.sleep(TRY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
