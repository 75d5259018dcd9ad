package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** As many compilers, each in a JVM of its own, as there are threads that compile at once. */
public final class Compilers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final RunSetting setting;
  private final Path folder;
  private final BlockingDeque<CompilerJvm> idle = new LinkedBlockingDeque<>();
  private final List<CompilerJvm> all = new ArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();

  /**
   * Starts none yet.
   *
   * @param folder of their own; made when it is needed
   */
  public Compilers(RunSetting setting, Path folder) {
    this.setting = setting;
    this.folder = folder;
  }

  /** Compiles, as {@link CompilerJvm#compile} does. */
  public Compilation compile(Submission submission, String className, Path classes)
      throws IOException, InterruptedException {
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
