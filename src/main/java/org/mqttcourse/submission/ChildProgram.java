package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Limit;
import org.mqttcourse.check.ProgramRun;

/**
 * A student's program in a JVM of its own. It is watched from the start: when its time is up, or
 * when it uses more of something than it may, it is ended with everything that it started.
 */
public final class ChildProgram implements AutoCloseable {
  /** How much a program may print before it is ended, in bytes. */
  public static final long OUTPUT_LIMIT = 1L << 20;

  /** Each look costs some of the very processors that the programs need. */
  private static final long LOOK_MILLIS = 200;

  private static final long LIVED_MILLIS = 20;
  private static final long TURN_MILLIS = 5;

  private static final long OUTPUT_MILLIS = 10_000;
  private static final long CLOSE_MILLIS = 8_000;

  private final Launch launch;
  private final RunFolder folder;
  private final Process process;
  private final Processes processes;
  private final AtomicLong printed = new AtomicLong();
  private final CappedOutput output;
  private final CappedOutput errors;
  private final Allowance time;
  private boolean tooBusy;
  private final CompletableFuture<Optional<Limit>> stop = new CompletableFuture<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile ProgramRun run;
  private volatile String trouble = "the program could not be watched to its end";

  private ChildProgram(Launch launch, RunFolder folder, Process process, Processes processes) {
    this.launch = launch;
    this.folder = folder;
    this.process = process;
    this.processes = processes;
    this.output = new CappedOutput(process.getInputStream(), printed);
    this.errors = new CappedOutput(process.getErrorStream(), printed);
    this.time = new Allowance(launch.timeLimit(), output);
  }

  /**
   * Starts it.
   *
   * @param root for the run's own files; made here, deleted when the run is over
   */
  public static ChildProgram start(Launch launch, RunSetting setting, Path root)
      throws IOException, InterruptedException {
    CompletableFuture<ChildProgram> born = new CompletableFuture<>();
    Thread watcher =
        new Thread(() -> bearAndWatch(launch, setting, root, born), "watcher of a program");
    watcher.setDaemon(true);
    watcher.start();
    try {
      return born.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** On one thread: bubblewrap ends with the thread that started it, not only with our process. */
  private static void bearAndWatch(
      Launch launch, RunSetting setting, Path root, CompletableFuture<ChildProgram> born) {
    ChildProgram child;
    try {
      child = bear(launch, setting, root);
    } catch (IOException | RuntimeException | Error e) {
      Scratch.delete(root);
      born.completeExceptionally(e);
      return;
    }
    born.complete(child);
    child.watch();
  }

  private static ChildProgram bear(Launch launch, RunSetting setting, Path root)
      throws IOException {
    RunFolder folder = RunFolder.make(root);
    ProcessBuilder builder = JavaCommand.build(launch, setting, folder);
    if (setting.sandbox().bubblewrap().isPresent()) {
      Optional<TaskGroups.Group> group = setting.sandbox().bubblewrap().get().enter(builder);
      Process process = builder.start();
      return new ChildProgram(launch, folder, process, new Namespace(process, group));
    }
    String mark = UUID.randomUUID().toString();
    builder.environment().put(MarkedProcesses.VARIABLE, mark);
    Process process = builder.start();
    Processes tree = new ProcessTree(process.toHandle(), new MarkedProcesses(mark), folder);
    return new ChildProgram(launch, folder, process, tree);
  }

  /**
   * Waits until the program has ended, by itself or because its time was up, and is all gone.
   *
   * @throws IllegalStateException where its JVM never came up, or the machine was too busy to let
   *     it run: neither is the program's fault
   */
  public ProgramRun awaitEnd() throws InterruptedException {
    over.await();
    if (run == null) {
      throw new IllegalStateException(trouble);
    }
    return run;
  }

  /** Waits until its main begins, or it has ended before. */
  public void awaitTurn() throws InterruptedException {
    while (output.turnAt().isEmpty() && !over.await(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
      // Not yet.
    }
  }

  /** Waits for its end until it has {@link #lived} so much longer; whether it is over. */
  public boolean endsWithin(Duration duration) throws InterruptedException {
    Duration until = lived().plus(duration);
    while (!isOver() && lived().compareTo(until) < 0) {
      over.await(LIVED_MILLIS, TimeUnit.MILLISECONDS);
    }
    return isOver();
  }

  /**
   * How long its main has had, as far as the machine let it run: nothing before it begins. Its time
   * limit is counted in the same way.
   */
  public Duration lived() {
    return time.had();
  }

  /** What it has printed so far, as far as we have read it. */
  public List<String> printed() {
    Printed so = Printed.of(output.lines());
    return so.hadItsTurn() ? so.lines() : List.of();
  }

  /** Types a line, in UTF-8; into nowhere where it has ended or has no keyboard. */
  public void type(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException nobodyReads) {
      // How it ended is seen elsewhere.
    }
  }

  /** Whether it has ended and is all gone. */
  public boolean isOver() {
    return over.getCount() == 0;
  }

  /** Ends it because of that limit, where it is still there; does not wait for its end. */
  public void end(Limit limit) {
    stop.complete(Optional.of(limit));
  }

  /** Ends it at once, where it is still there, because nobody wants to know any more. */
  @Override
  public void close() {
    stop.complete(Optional.empty());
    try {
      // Its watcher ends what it started; leaving before that would leave orphans behind.
      if (!over.await(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      if (!launch.keyboard()) {
        process.getOutputStream().close();
      }
      finish(watchUntilEnd());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      trouble = e.getMessage();
    } finally {
      process.destroyForcibly();
      Scratch.delete(folder.root());
      over.countDown();
    }
  }

  /** Looks after it; the ending is empty where the program came to its end by itself. */
  private Optional<Ending> watchUntilEnd() throws InterruptedException {
    CompletableFuture<?> change = CompletableFuture.anyOf(process.onExit(), stop);
    while (true) {
      time.look(processes.share());
      long left = time.nanosLeft();
      long look = Math.min(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS), left);
      if (comes(change, Math.max(look, 0))) {
        return stop.getNow(Optional.empty()).map(Ending.OverLimit::new);
      }
      Optional<Limit> over = processes.look();
      if (over.isPresent()) {
        return over.map(Ending.OverLimit::new);
      }
      if (printed.get() > OUTPUT_LIMIT) {
        return Optional.of(new Ending.FloodedOutput(OUTPUT_LIMIT));
      }
      if (left <= 0) {
        if (time.lacksTime()) {
          tooBusy = true;
          return Optional.empty();
        }
        double seconds = launch.timeLimit().toMillis() / 1000.0;
        MainThread.Place main = main();
        return Optional.of(new Ending.TimedOut(seconds, main.line(), main.isForsaken()));
      }
    }
  }

  private MainThread.Place main() throws InterruptedException {
    Optional<Long> java = processes.java();
    return java.isEmpty()
        ? MainThread.Place.UNKNOWN
        : MainThread.place(java.get(), launch.program().sourceFile(), output, folder);
  }

  private static boolean comes(CompletableFuture<?> change, long nanos)
      throws InterruptedException {
    try {
      change.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an exit does not fail", e);
    }
  }

  private void finish(Optional<Ending> ended) throws IOException, InterruptedException {
    processes.end();
    Printed out = Printed.of(output.finish(OUTPUT_MILLIS));
    List<String> err = errors.finish(OUTPUT_MILLIS);
    if (!out.hadItsTurn()) {
      trouble =
          "the program could not be run: "
              + out.lines().stream()
                  .findFirst()
                  .or(() -> err.stream().findFirst())
                  .orElse("no JVM");
      return;
    }
    if (tooBusy) {
      trouble = "the machine was too busy to let the program run";
      return;
    }
    Optional<Ending> forced =
        printed.get() > OUTPUT_LIMIT ? Optional.of(new Ending.FloodedOutput(OUTPUT_LIMIT)) : ended;
    String source = launch.program().sourceFile();
    Ending ending = Endings.of(forced, process.waitFor(), out.lines(), err, source);
    run = new ProgramRun(launch.arguments(), out.lines(), err, ending, time.starved());
  }
}
