package org.mqttcourse.submission;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.mqttcourse.check.Limit;

/**
 * A process and everything that it started, found again even when their parents are gone. Used by
 * one thread.
 */
final class ProcessTree implements Processes {
  private static final int ROUNDS = 40;
  private static final long ROUND_MILLIS = 50;

  private final ProcessHandle root;
  private final MarkedProcesses marked;
  private final Set<ProcessHandle> known = new LinkedHashSet<>();
  private final RunFolder folder;
  private List<Path> there;

  /**
   * Of that one.
   *
   * @param folder that it works in
   */
  ProcessTree(ProcessHandle root, MarkedProcesses marked, RunFolder folder) {
    this.root = root;
    this.marked = marked;
    this.folder = folder;
    this.there = List.of(ProcFiles.of(root.pid()));
  }

  /** Also remembers who is there now, since orphans lose their parent. */
  @Override
  public Optional<Limit> look() {
    root.descendants().forEach(known::add);
    there =
        Stream.concat(Stream.of(root), known.stream())
            .filter(ProcessHandle::isAlive)
            .map(process -> ProcFiles.of(process.pid()))
            .toList();
    return Usage.of(there).excess().or(folder::excess);
  }

  @Override
  public CpuShare share() {
    return CpuShare.of(there);
  }

  @Override
  public Optional<Long> java() {
    return Optional.of(root.pid());
  }

  @Override
  public boolean end() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> living = living();
      if (living.isEmpty()) {
        return true;
      }
      living.forEach(ProcessHandle::destroyForcibly);
      awaitExit(living);
    }
    return living().isEmpty();
  }

  private List<ProcessHandle> living() {
    root.descendants().forEach(known::add);
    // Children of children that lost their parent, too.
    List.copyOf(known).forEach(process -> process.descendants().forEach(known::add));
    marked.find().forEach(known::add);
    return Stream.concat(Stream.of(root), known.stream())
        .filter(process -> process.isAlive() && !ProcFiles.isZombie(process.pid()))
        .toList();
  }

  private static void awaitExit(List<ProcessHandle> processes) throws InterruptedException {
    CompletableFuture<?>[] exits =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(exits).get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      // The next round looks who is left.
      return;
    }
  }
}
