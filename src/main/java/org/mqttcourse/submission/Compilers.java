package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some compilers, each in a JVM of its own. No more of them than work at once: each has to warm up,
 * and keeps some memory.
 */
public final class Compilers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final RunSetting setting;
  private final Path folder;
  private final Semaphore free;
  private final BlockingDeque<CompilerJvm> idle = new LinkedBlockingDeque<>();
  private final List<CompilerJvm> all = new ArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();

  /**
   * Starts none yet.
   *
   * @param folder of their own; made when it is needed
   * @param most how many there may be; who comes then waits
   */
  public Compilers(RunSetting setting, Path folder, int most) {
    this.setting = setting;
    this.folder = folder;
    this.free = new Semaphore(most);
  }

  /** Compiles, as {@link CompilerJvm#compile} does. */
  public Compilation compile(Submission submission, String className, Path classes)
      throws IOException, InterruptedException {
    free.acquire();
    try {
      CompilerJvm compiler = idle.pollFirst();
      if (compiler == null) {
        compiler = another();
      }
      try {
        return compiler.compile(submission, className, classes);
      } finally {
        // The warmest one is taken next.
        idle.addFirst(compiler);
      }
    } finally {
      free.release();
    }
  }

  private synchronized CompilerJvm another() {
    Path own = folder.resolve(Integer.toString(numbers.incrementAndGet()));
    CompilerJvm compiler = new CompilerJvm(setting, own, LIMIT);
    all.add(compiler);
    return compiler;
  }

  @Override
  public synchronized void close() {
    all.forEach(CompilerJvm::close);
  }
}
