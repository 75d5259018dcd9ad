package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The sandbox on Linux: name spaces of its own for network, processes and files, made by
 * bubblewrap. Inside there are the system's libraries, the JDK and the course's jars, all
 * read-only, and one small folder to write in.
 *
 * @param bwrap the program
 * @param prlimit of util-linux, which sets the limits from within
 * @param system where Java's files lie on this machine
 * @param groups bound the number of processes where a limit from within does not; empty where they
 *     are not needed, or can't be made
 * @param nobodyElse whether nobody inside can make name spaces with users of their own, in which
 *     more of the kernel is open to them; before 0.8 bubblewrap can't forbid it
 */
public record Bubblewrap(
    Path bwrap, Path prlimit, SystemFiles system, Optional<TaskGroups> groups, boolean nobodyElse) {
  /** Where packages put programs. */
  static final List<Path> FOLDERS =
      List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

  /** The folder that a program may write to, as it sees it. */
  static final Path INSIDE = Path.of("/run/student");

  /** Where the sockets of its brokers are, as it sees it. */
  static final Path SOCKETS = Path.of("/run/broker");

  private static final Path LIMITS = Path.of("/run/prlimit");
  private static final Path ARGUMENTS = Path.of("/run/arguments");

  private static final long DISK_BYTES = 32L << 20;

  /** Memory that one process can fill, beside what it maps from files. */
  private static final long DATA_BYTES = 640L << 20;

  private static final int FILES = 512;
  private static final int TASKS = 400;
  private static final long PROBE_SECONDS = 20;

  /**
   * Looks for it in those folders, and tries it.
   *
   * @return with a reason where there is none, or it can't make name spaces
   */
  static Sandbox find(List<Path> folders) throws InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Sandbox.missing("there is one on Linux only");
    }
    Optional<Path> bwrap = program(folders, "bwrap");
    if (bwrap.isEmpty()) {
      return Sandbox.missing("bubblewrap is not installed");
    }
    Optional<Path> prlimit = program(folders, "prlimit");
    if (prlimit.isEmpty()) {
      return Sandbox.missing("util-linux (prlimit) is not installed");
    }
    try {
      Path java = Path.of(System.getProperty("java.home")).toRealPath();
      SystemFiles system = SystemFiles.of(java);
      Optional<TaskGroups> groups = system.limitsTasks() ? Optional.empty() : TaskGroups.find();
      // A group that nobody can enter is of no use.
      Set<Optional<TaskGroups>> bounds = new LinkedHashSet<>(List.of(groups, Optional.empty()));
      String why = "";
      for (Optional<TaskGroups> bound : bounds) {
        for (boolean nobodyElse : List.of(true, false)) {
          Bubblewrap one = new Bubblewrap(bwrap.get(), prlimit.get(), system, bound, nobodyElse);
          Optional<String> complaint = one.complaint();
          if (complaint.isEmpty()) {
            return new Sandbox(Optional.of(one), "");
          }
          why = complaint.get();
        }
      }
      return Sandbox.missing("bubblewrap does not work here: " + why);
    } catch (IOException e) {
      return Sandbox.missing("bubblewrap can't be tried: " + e.getMessage());
    }
  }

  private static Optional<Path> program(List<Path> folders, String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts Java in there, and nothing else; what bubblewrap says where that fails. */
  private Optional<String> complaint() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(fence());
    system.settings().forEach(file -> bind(command, file, file));
    command.addAll(limits());
    command.addAll(List.of(system.java().resolve("bin/java").toString(), "-Xmx16m"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-version"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    Optional<TaskGroups.Group> group = enter(builder);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0
          ? Optional.empty()
          : Optional.of(said.lines().findFirst().orElse("it does not answer"));
    } finally {
      process.destroyForcibly();
      group.ifPresent(TaskGroups.Group::close);
    }
  }

  /** Whether the kernel itself keeps a program from starting processes without end. */
  boolean boundsProcesses() {
    return system.limitsTasks() || groups.isPresent();
  }

  /** Lets what will be started begin in a group of its own, where that is needed to bound it. */
  Optional<TaskGroups.Group> enter(ProcessBuilder builder) throws IOException {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    TaskGroups.Group group = groups.get().make(TASKS);
    builder.command(group.entered(builder.command()));
    return Optional.of(group);
  }

  /**
   * The command that runs Java in there.
   *
   * @param arguments the file of Java's arguments
   * @param readable files and folders that it sees, read-only, where they are outside too
   * @param etc the folder that it has as {@code /etc}: one, since each costs time
   * @param sockets the folder of its brokers' sockets; empty where no broker is
   */
  List<String> command(Path arguments, Set<Path> readable, Path etc, Optional<Path> sockets) {
    List<String> command = new ArrayList<>(fence());
    bind(command, arguments, ARGUMENTS);
    readable.forEach(path -> bind(command, path, path));
    bind(command, etc, Path.of("/etc"));
    sockets.ifPresent(folder -> bind(command, folder, SOCKETS));
    // The last of them, so that nothing can be made beside the one folder.
    command.addAll(List.of("--remount-ro", "/", "--chdir", INSIDE.resolve("work").toString()));
    command.addAll(limits());
    command.add(system.java().resolve("bin/java").toString());
    command.add("@" + ARGUMENTS);
    return command;
  }

  private List<String> fence() {
    List<String> fence = new ArrayList<>();
    fence.add(bwrap.toString());
    fence.addAll(List.of("--unshare-all", "--unshare-user", "--die-with-parent", "--new-session"));
    if (nobodyElse) {
      fence.add("--disable-userns");
    }
    // Nobody in particular, without any privilege, also where we are root.
    fence.addAll(List.of("--uid", "1000", "--gid", "1000", "--cap-drop", "ALL"));
    fence.addAll(List.of("--hostname", "student"));
    system.folders().forEach(folder -> bind(fence, folder, folder));
    system.links().forEach((link, to) -> fence.addAll(List.of("--symlink", to, link)));
    fence.addAll(List.of("--dev", "/dev", "--remount-ro", "/dev"));
    // Root could change the kernel's settings in it even without any privilege: they are root's.
    fence.addAll(List.of("--proc", "/proc", "--remount-ro", "/proc"));
    fence.addAll(List.of("--size", Long.toString(DISK_BYTES), "--tmpfs", INSIDE.toString()));
    fence.addAll(List.of("--dir", INSIDE + "/work", "--dir", INSIDE + "/tmp"));
    bind(fence, prlimit, LIMITS);
    return fence;
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add(LIMITS.toString());
    limits.addAll(List.of("--core=0", "--nofile=" + FILES, "--data=" + DATA_BYTES));
    if (system.limitsTasks()) {
      limits.add("--nproc=" + TASKS);
    }
    return limits;
  }

  private static void bind(List<String> command, Path outside, Path inside) {
    command.addAll(List.of("--ro-bind", outside.toString(), inside.toString()));
  }
}
