package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.mqttcourse.check.Check;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.ChildProgram;
import org.mqttcourse.submission.ClassArchive;
import org.mqttcourse.submission.Compilation;
import org.mqttcourse.submission.Compiler;
import org.mqttcourse.submission.Compilers;
import org.mqttcourse.submission.Launch;
import org.mqttcourse.submission.Libraries;
import org.mqttcourse.submission.NeedsJdkException;
import org.mqttcourse.submission.RunSetting;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.Scratch;
import org.mqttcourse.submission.SourceText;
import org.mqttcourse.submission.Submission;

/** Makes submissions ready and starts them; knows all that are under way. */
final class Workshop implements AutoCloseable {
  /** For a compiler that never ends, which closing must not wait for. */
  private static final int PATIENCE_SECONDS = 3;

  private final Path scratch;
  private final Sandbox sandbox;

  /** Held shared while something is compiled or started, so that closing misses nothing. */
  private final ReadWriteLock comings = new ReentrantReadWriteLock();

  private final AtomicInteger numbers = new AtomicInteger();
  private final Set<Running> underWay = ConcurrentHashMap.newKeySet();
  private Libraries libraries;
  private Compiler compiler;
  private ClassArchive archive;
  private Compilers compilers;

  /**
   * A JVM that starts takes all of a processor. If more of them did so than there are, those that
   * play and judge would come too late.
   */
  private final Semaphore starts = new Semaphore(Runtime.getRuntime().availableProcessors());

  private volatile boolean many;
  private volatile boolean strangers;
  private volatile boolean closed;

  /** Makes nothing yet in that folder. */
  Workshop(Path scratch, Sandbox sandbox) {
    this.scratch = scratch;
    this.sandbox = sandbox;
  }

  /** Where the certificate authority of all checks is, or will be made. */
  Path authority() {
    return scratch.resolve("authority");
  }

  /** A folder that nobody else uses, not made yet. */
  Path newFolder() {
    return scratch.resolve(Integer.toString(numbers.incrementAndGet()));
  }

  /**
   * Makes a submission ready.
   *
   * @param folder for its compiled classes and its runs
   */
  Preparation prepare(Exercise exercise, Submission submission, Path folder)
      throws IOException, InterruptedException {
    enter();
    try {
      return exercise.kind() == Exercise.Kind.SCRIPT
          ? prepareScript(exercise.check(), submission)
          : prepareProgram(exercise, submission, folder);
    } finally {
      comings.readLock().unlock();
    }
  }

  private void enter() {
    comings.readLock().lock();
    if (closed) {
      comings.readLock().unlock();
      throw new IllegalStateException("the grader has been closed");
    }
  }

  private Preparation prepareProgram(Exercise exercise, Submission submission, Path folder)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    Compilation compilation = compile(submission, exercise.className(), classes);
    if (compilation instanceof Compilation.Refused refused) {
      return new Preparation.Refused(refused.findings());
    }
    Compilation.Compiled program = (Compilation.Compiled) compilation;
    Check check = exercise.check();
    AtomicInteger runs = new AtomicInteger();
    return new Preparation.Ready(
        (values, environment, links) -> {
          Launch launch =
              new Launch(
                  program,
                  classes,
                  values.arguments(),
                  environment,
                  check.surroundings().systemProperties(),
                  links,
                  check.hasKeyboard(),
                  check.timeLimit());
          Path run = folder.resolve("run-" + runs.incrementAndGet());
          return start(launch, run);
        },
        sandbox.isThere() ? Optional.of(folder.resolve("sockets")) : Optional.empty());
  }

  /** Starts a program, and comes back when its main begins. */
  private Running start(Launch launch, Path run) throws IOException, InterruptedException {
    starts.acquire();
    try {
      ChildProgram program;
      Running running;
      enter();
      try {
        program = ChildProgram.start(launch, setting(), run);
        running = watched(new RunningProgram(program));
      } finally {
        comings.readLock().unlock();
      }
      try {
        program.awaitTurn();
      } catch (InterruptedException e) {
        running.close();
        throw e;
      }
      return running;
    } finally {
      starts.release();
    }
  }

  private Preparation prepareScript(Check check, Submission submission) {
    SourceText text = SourceText.of(submission);
    return text.problem()
        .<Preparation>map(problem -> new Preparation.Refused(List.of(problem)))
        .orElseGet(
            () ->
                new Preparation.Ready(
                    (values, environment, links) ->
                        watched(
                            RunningScript.start(
                                text.text(), values, environment, check.timeLimit())),
                    Optional.empty()));
  }

  private Compilation compile(Submission submission, String className, Path classes)
      throws IOException, InterruptedException {
    Optional<Compilers> apart = compilers();
    return apart.isPresent()
        ? apart.get().compile(submission, className, classes)
        : compiler().compile(submission, className, classes);
  }

  private synchronized Optional<Compilers> compilers() throws IOException {
    if (strangers && compilers == null) {
      NeedsJdkException.unlessThereIsACompiler();
      int cores = Runtime.getRuntime().availableProcessors();
      compilers = new Compilers(setting(), scratch.resolve("compilers"), cores);
    }
    return Optional.ofNullable(compilers);
  }

  private synchronized Compiler compiler() throws IOException {
    if (compiler == null) {
      // Before Compiler is touched: a cut-down Java may lack even the interfaces that it names.
      NeedsJdkException.unlessThereIsACompiler();
      compiler = Compiler.of(libraries());
    }
    return compiler;
  }

  private synchronized Libraries libraries() throws IOException {
    if (libraries == null) {
      libraries = Libraries.unpack(scratch.resolve("libraries"));
    }
    return libraries;
  }

  void expectMany() {
    many = true;
  }

  void expectStrangers() {
    strangers = true;
  }

  /** Has the class archive made, where many programs are still to come; does not wait for it. */
  synchronized void makeReadyForMore() {
    if (many && archive == null && libraries != null && !closed) {
      archive = ClassArchive.begin(libraries, scratch.resolve("archive"));
    }
  }

  private synchronized void endHelpers() {
    if (archive != null) {
      archive.close();
    }
    if (compilers != null) {
      compilers.close();
    }
  }

  private synchronized RunSetting setting() throws IOException {
    Optional<Path> classData = archive == null ? Optional.empty() : archive.file();
    return new RunSetting(sandbox, libraries(), classData);
  }

  private synchronized Running watched(Running running) {
    underWay.removeIf(Running::isOver);
    underWay.add(running);
    if (closed) {
      // A script, which is not waited for.
      running.close();
    }
    return running;
  }

  /** Whether it has been closed: what was under way then was ended by us, and proves nothing. */
  boolean isClosed() {
    return closed;
  }

  /** Ends all that is under way, and deletes the folder. Nothing can be started any more. */
  @Override
  public void close() {
    closed = true;
    boolean alone = awaitComings();
    try {
      endHelpers();
      underWay.parallelStream().forEach(Running::close);
      if (Files.exists(scratch)) {
        Scratch.delete(scratch);
      }
    } finally {
      if (alone) {
        comings.writeLock().unlock();
      }
    }
  }

  private boolean awaitComings() {
    try {
      return comings.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      // Then without waiting: what is being started ends with its broker.
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
