package org.mqttcourse.submission;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** The first process inside is bubblewrap's. */
  private static final int OURS = 1;

  private final Process bubblewrap;
  private final Optional<TaskGroups.Group> group;
  private Optional<ProcessHandle> first = Optional.empty();

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
    Optional<ProcessHandle> inside = first();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    int processes = 0;
    int threads = 0;
    Deque<Long> left = new ArrayDeque<>(List.of(inside.get().pid()));
    while (!left.isEmpty()) {
      long pid = left.poll();
      processes++;
      threads += ProcFiles.threads(pid);
      if (processes > MOST_PROCESSES + OURS) {
        return Optional.of(Limit.PROCESSES);
      }
      left.addAll(ProcFiles.children(pid));
    }
    if (threads > MOST_THREADS) {
      return Optional.of(Limit.THREADS);
    }
    boolean overfull = java().map(Namespace::folder).filter(RunFolder::isOverfull).isPresent();
    return overfull ? Optional.of(Limit.DISK) : Optional.empty();
  }

  /** What the program sees as its folder. */
  private static RunFolder folder(long pid) {
    Path root = Path.of("/proc", Long.toString(pid), "root");
    return new RunFolder(root.resolve(Path.of("/").relativize(Bubblewrap.INSIDE)));
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
