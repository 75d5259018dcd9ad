package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/**
 * Some compilers, each in a JVM of its own. Each has to warm up, which takes it longer than a
 * hundred programs after that, and keeps some memory: so there is one, and another only when a
 * program had to wait for it.
 */
public final class Compilers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final RunSetting setting;
  private final Path folder;
  private final int most;
  private final Duration patience;
  private final BlockingDeque<CompilerJvm> idle = new LinkedBlockingDeque<>();
  private final List<CompilerJvm> all = new ArrayList<>();

  /**
   * Starts none yet.
   *
   * @param folder of their own; made when it is needed
   * @param most how many there may be
   */
  public Compilers(RunSetting setting, Path folder, int most) {
    this(setting, folder, most, PATIENCE);
  }

  /** The same, with how long a program waits for one before it gets another. */
  Compilers(RunSetting setting, Path folder, int most, Duration patience) {
    this.setting = setting;
    this.folder = folder;
    this.most = most;
    this.patience = patience;
  }

  /** Compiles, as {@link CompilerJvm#compile} does. */
  public Compilation compile(Submission submission, String className, Path classes)
      throws IOException, InterruptedException {
    CompilerJvm compiler = take();
    try {
      return compiler.compile(submission, className, classes);
    } finally {
      // The warmest one is taken next.
      idle.addFirst(compiler);
    }
  }

  private CompilerJvm take() throws InterruptedException {
    CompilerJvm free = idle.pollFirst();
    free = free == null ? another(1) : free;
    free = free == null ? idle.pollFirst(patience.toMillis(), TimeUnit.MILLISECONDS) : free;
    free = free == null ? another(most) : free;
    return free == null ? idle.takeFirst() : free;
  }

  /** A new one, where there are fewer than that; else null, as from a queue. */
  private synchronized CompilerJvm another(int fewerThan) {
    if (all.size() >= fewerThan) {
      return null;
    }
    Path own = folder.resolve(Integer.toString(all.size() + 1));
    CompilerJvm compiler = new CompilerJvm(setting, own, LIMIT);
    all.add(compiler);
    return compiler;
  }

  /** How many have been started. */
  synchronized int size() {
    return all.size();
  }

  @Override
  public synchronized void close() {
    all.forEach(CompilerJvm::close);
  }
}
