package org.mqttcourse.submission;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A compiler in a JVM of its own, for the programs of strangers: one that makes it spin for ever or
 * eat up all memory harms nobody's program but its own. It stays warm from one program to the next.
 * Used by one thread at a time, save for its end.
 */
public final class CompilerJvm implements AutoCloseable {
  private static final int TRIES = 2;
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final RunSetting setting;
  private final Path folder;
  private final Duration limit;
  private final Duration startLimit;
  private volatile Process process;
  private volatile boolean ready;

  /**
   * Starts nothing yet.
   *
   * @param folder of its own; made when it is needed
   * @param limit how long it may run for one source
   */
  public CompilerJvm(RunSetting setting, Path folder, Duration limit) {
    this(setting, folder, limit, START_LIMIT);
  }

  /** The same, with the time that its JVM may take to come up. */
  CompilerJvm(RunSetting setting, Path folder, Duration limit, Duration startLimit) {
    this.setting = setting;
    this.folder = folder;
    this.limit = limit;
    this.startLimit = startLimit;
  }

  /**
   * Compiles, as {@link Compiler#compile} does.
   *
   * @throws IOException where that JVM can't be started, or we can't write the classes, or the
   *     machine does not let it run
   */
  public Compilation compile(Submission submission, String className, Path classes)
      throws IOException, InterruptedException {
    CompilerTalk.Question question = new CompilerTalk.Question(submission, className);
    // Twice: it may have died of something else, and between two programs.
    for (int i = 1; ; i++) {
      Files.createDirectories(classes);
      try {
        return answer(question, classes);
      } catch (TimeoutException e) {
        close();
        return Compiler.gaveUp("it took longer than " + limit.toSeconds() + " s");
      } catch (ExecutionException e) {
        boolean itsFault = ready;
        close();
        throwIfOurs(e.getCause());
        if (e.getCause() instanceof CompilerTalk.ExcuseException excuse) {
          return Compiler.gaveUp("its classes are too large (" + excuse.getMessage() + ")");
        }
        if (i == TRIES && itsFault) {
          return Compiler.gaveUp("it ran out of memory");
        } else if (i == TRIES) {
          throw new IOException("the compiler can't be started: " + e.getCause(), e.getCause());
        }
      } catch (IOException | InterruptedException e) {
        close();
        throw e;
      }
    }
  }

  /** Whoever has a sandbox has filled its disk alone; elsewhere it is everybody's. */
  private void throwIfOurs(Throwable cause) throws IOException {
    if (cause instanceof CompilerTalk.ExcuseException excuse && !setting.sandbox().isThere()) {
      throw excuse;
    }
    if (cause instanceof UncheckedIOException ours) {
      throw ours.getCause();
    }
    if (cause instanceof Error ours) {
      throw new IOException("the compiler could not be heard: " + ours, ours);
    }
  }

  private Compilation answer(CompilerTalk.Question question, Path classes)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Process compiler = running();
    CompletableFuture<Boolean> up = new CompletableFuture<>();
    CompletableFuture<Compilation> answer = new CompletableFuture<>();
    Thread talk =
        new Thread(
            () -> {
              try {
                answer.complete(talk(compiler, question, classes, up));
              } catch (IOException | RuntimeException | Error e) {
                up.completeExceptionally(e);
                answer.completeExceptionally(e);
              }
            },
            "talk with the compiler");
    talk.setDaemon(true);
    talk.start();
    awaitStart(up);
    Duration before = ran(compiler);
    return CompilerTime.await(answer, limit, () -> ran(compiler).minus(before));
  }

  /** What goes wrong until then is none of the program's doing. */
  private void awaitStart(CompletableFuture<Boolean> up)
      throws IOException, InterruptedException, ExecutionException {
    try {
      boolean unused = up.get(startLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("the compiler did not start in time", e);
    }
  }

  /** How long all its threads have run; nothing where it has just ended. */
  private Duration ran(Process compiler) {
    Optional<Long> java =
        setting.sandbox().isThere()
            ? new Namespace(compiler, Optional.empty()).java()
            : Optional.of(compiler.pid());
    return java.flatMap(ProcessHandle::of)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  private Compilation talk(
      Process compiler, CompilerTalk.Question question, Path classes, CompletableFuture<Boolean> up)
      throws IOException {
    DataOutputStream to =
        new DataOutputStream(new BufferedOutputStream(compiler.getOutputStream()));
    DataInputStream from = new DataInputStream(new BufferedInputStream(compiler.getInputStream()));
    if (!ready && from.readByte() != CompilerTalk.READY) {
      throw new IOException("it says something else than expected");
    }
    ready = true;
    up.complete(true);
    CompilerTalk.ask(to, question);
    return CompilerTalk.hearAnswer(from, classes);
  }

  private Process running() throws IOException, InterruptedException {
    Process running = process;
    if (running != null && running.isAlive()) {
      return running;
    }
    ready = false;
    CompletableFuture<Process> started = new CompletableFuture<>();
    // On a thread that lives as long: bubblewrap ends with the thread that started it.
    Thread keeper = new Thread(() -> keep(started), "compiler's keeper");
    keeper.setDaemon(true);
    keeper.start();
    try {
      process = started.get();
      return process;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  private void keep(CompletableFuture<Process> started) {
    try {
      RunFolder own = RunFolder.make(folder);
      Process compiler = JavaCommand.buildCompiler(setting, own).start();
      started.complete(compiler);
      compiler.waitFor();
    } catch (IOException | RuntimeException e) {
      started.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it at once; the next program would get a new one. */
  @Override
  public void close() {
    Process running = process;
    process = null;
    ready = false;
    if (running != null) {
      running.destroyForcibly();
    }
  }
}
