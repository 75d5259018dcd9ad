package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.ProgramRun;

/**
 * A student's program in a JVM of its own. It is watched from the start: when its time is up, or
 * when it prints too much or fills the disk, it is ended with everything that it started.
 */
public final class ChildProgram implements AutoCloseable {
  /** How much a program may print before it is ended, in bytes. */
  public static final long OUTPUT_LIMIT = 1L << 20;

  private static final long LOOK_MILLIS = 100;
  private static final long OUTPUT_MILLIS = 2_000;
  private static final long CLOSE_MILLIS = 3_000;

  private final Launch launch;
  private final Sandbox sandbox;
  private final Process process;
  private final ProcessTree tree;
  private final long startedAt = System.nanoTime();
  private final AtomicLong printed = new AtomicLong();
  private final CappedOutput output;
  private final CappedOutput errors;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile ProgramRun run;

  private ChildProgram(Launch launch, Sandbox sandbox, Process process, ProcessTree tree) {
    this.launch = launch;
    this.sandbox = sandbox;
    this.process = process;
    this.tree = tree;
    this.output = new CappedOutput(process.getInputStream(), printed);
    this.errors = new CappedOutput(process.getErrorStream(), printed);
  }

  /**
   * Starts it.
   *
   * @param folder for the run's own files; made here, deleted when the run is over
   */
  public static ChildProgram start(Launch launch, Libraries libraries, Path folder)
      throws IOException {
    String mark = UUID.randomUUID().toString();
    Map<String, String> environment = new HashMap<>(launch.environment());
    environment.put(MarkedProcesses.VARIABLE, mark);
    Launch marked =
        new Launch(
            launch.program(),
            launch.classes(),
            launch.arguments(),
            environment,
            launch.systemProperties(),
            launch.timeLimit());
    Sandbox sandbox = Sandbox.make(folder);
    Process process = JavaCommand.build(marked, libraries, sandbox).start();
    ProcessTree tree = new ProcessTree(process.toHandle(), new MarkedProcesses(mark));
    ChildProgram child = new ChildProgram(launch, sandbox, process, tree);
    process.getOutputStream().close();
    Thread watcher = new Thread(child::watch, "watcher of a student's program");
    watcher.setDaemon(true);
    watcher.start();
    return child;
  }

  /** Waits until the program has ended, by itself or because its time was up, and is all gone. */
  public ProgramRun awaitEnd() throws InterruptedException {
    over.await();
    if (run == null) {
      throw new IllegalStateException("the program could not be watched to its end");
    }
    return run;
  }

  /** Waits so long for its end; whether it is over. */
  public boolean endsWithin(Duration duration) throws InterruptedException {
    return over.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether it has ended and is all gone. */
  public boolean isOver() {
    return over.getCount() == 0;
  }

  /** Ends it at once, where it is still there, because nobody wants to know any more. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      // Its watcher ends what it started; leaving before that would leave orphans behind.
      if (!over.await(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      run = finish(watchUntilEnd());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
      Scratch.delete(sandbox.root());
      over.countDown();
    }
  }

  /** Looks after it; the ending is empty where the program came to its end by itself. */
  private Optional<Ending> watchUntilEnd() throws InterruptedException {
    long limit = launch.timeLimit().toNanos();
    while (true) {
      long left = limit - (System.nanoTime() - startedAt);
      long look = Math.min(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS), left);
      if (process.waitFor(Math.max(look, 0), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
      tree.look();
      if (printed.get() > OUTPUT_LIMIT || sandbox.isOverfull()) {
        return Optional.of(new Ending.FloodedOutput(OUTPUT_LIMIT));
      }
      if (left <= 0) {
        Optional<Integer> line =
            MainThread.line(process.pid(), launch.program().sourceFile(), sandbox);
        double seconds = launch.timeLimit().toMillis() / 1000.0;
        return Optional.of(new Ending.TimedOut(seconds, line));
      }
    }
  }

  private ProgramRun finish(Optional<Ending> ended) throws InterruptedException {
    tree.end();
    List<String> out = output.finish(OUTPUT_MILLIS);
    List<String> err = errors.finish(OUTPUT_MILLIS);
    Optional<Ending> forced =
        printed.get() > OUTPUT_LIMIT ? Optional.of(new Ending.FloodedOutput(OUTPUT_LIMIT)) : ended;
    Ending ending = Endings.of(forced, process.waitFor(), out, err, launch.program().sourceFile());
    return new ProgramRun(launch.arguments(), out, err, ending);
  }
}
