package org.mqttcourse.submission;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mqttcourse.check.Limit;

/**
 * The processes of a sandbox: bubblewrap outside, its first process inside, and below that the
 * program. When the first one inside ends, the kernel ends all the others, whatever they try.
 */
final class Namespace implements Processes {
  private static final long SECONDS = 5;

  /** The number, inside, of the first process there, which is bubblewrap's. */
  private static final String FIRST = "1";

  private final Process bubblewrap;
  private final Optional<TaskGroups.Group> group;
  private Optional<ProcessHandle> first = Optional.empty();
  private List<Path> programs = List.of();

  /**
   * Of that one.
   *
   * @param group that it began in, if any; gone at the end
   */
  Namespace(Process bubblewrap, Optional<TaskGroups.Group> group) {
    this.bubblewrap = bubblewrap;
    this.group = group;
  }

  @Override
  public Optional<Limit> look() {
    Optional<Path> root = java().map(java -> ProcFiles.of(java).resolve("root"));
    programs = root.map(Namespace::programs).orElse(List.of());
    return Usage.of(programs).excess().or(() -> root.flatMap(Namespace::disk));
  }

  /** What the program sees as its own {@code /proc} shows all of its name space, and no more. */
  private static List<Path> programs(Path root) {
    return ProcFiles.processes(root.resolve("proc")).stream()
        .filter(process -> !process.endsWith(FIRST))
        .toList();
  }

  private static Optional<Limit> disk(Path root) {
    return new RunFolder(root.resolve(Path.of("/").relativize(Bubblewrap.INSIDE))).excess();
  }

  @Override
  public CpuShare share() {
    return CpuShare.of(programs.isEmpty() ? java().map(ProcFiles::of).stream().toList() : programs);
  }

  @Override
  public Optional<Long> java() {
    return first().flatMap(process -> ProcFiles.children(process.pid()).stream().findFirst());
  }

  private Optional<ProcessHandle> first() {
    if (first.isEmpty()) {
      first =
          ProcFiles.children(bubblewrap.pid()).stream()
              .findFirst()
              .flatMap(ProcessHandle::of)
              // Its number may be another's already, if bubblewrap is gone.
              .filter(process -> bubblewrap.isAlive());
    }
    return first;
  }

  @Override
  public boolean end() throws InterruptedException {
    // Bubblewrap outside goes by itself once nobody is left inside.
    Optional<ProcessHandle> inside = first();
    // By its handle: the process itself would close the pipes, with what was printed still in them.
    ProcessHandle outside = bubblewrap.toHandle();
    inside.or(() -> Optional.of(outside)).ifPresent(ProcessHandle::destroyForcibly);
    boolean gone = bubblewrap.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!gone) {
      Stream.of(outside).forEach(ProcessHandle::destroyForcibly);
    }
    group.ifPresent(TaskGroups.Group::close);
    return gone;
  }
}
