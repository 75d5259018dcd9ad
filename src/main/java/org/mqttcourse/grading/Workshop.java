package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mqttcourse.check.Check;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.ChildProgram;
import org.mqttcourse.submission.Compilation;
import org.mqttcourse.submission.Compiler;
import org.mqttcourse.submission.Launch;
import org.mqttcourse.submission.Libraries;
import org.mqttcourse.submission.NeedsJdkException;
import org.mqttcourse.submission.Scratch;
import org.mqttcourse.submission.SourceText;
import org.mqttcourse.submission.Submission;

/** Makes submissions ready and starts them; knows all that are under way. */
final class Workshop implements AutoCloseable {
  private final Path scratch;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Set<Running> underWay = ConcurrentHashMap.newKeySet();
  private Libraries libraries;
  private Compiler compiler;
  private boolean closed;

  /** Makes nothing yet in that folder. */
  Workshop(Path scratch) {
    this.scratch = scratch;
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
    return exercise.kind() == Exercise.Kind.SCRIPT
        ? prepareScript(exercise.check(), submission)
        : prepareProgram(exercise, submission, folder);
  }

  private Preparation prepareProgram(Exercise exercise, Submission submission, Path folder)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    Compilation compilation = compiler().compile(submission, exercise.className(), classes);
    if (compilation instanceof Compilation.Refused refused) {
      return new Preparation.Refused(refused.findings());
    }
    Compilation.Compiled program = (Compilation.Compiled) compilation;
    Check check = exercise.check();
    AtomicInteger runs = new AtomicInteger();
    return new Preparation.Ready(
        (values, url) -> {
          Launch launch =
              new Launch(
                  program,
                  classes,
                  values.arguments(),
                  Map.of("MQTT_URL", url),
                  check.surroundings().systemProperties(),
                  check.timeLimit());
          Path run = folder.resolve("run-" + runs.incrementAndGet());
          return watched(new RunningProgram(ChildProgram.start(launch, libraries(), run)));
        });
  }

  private Preparation prepareScript(Check check, Submission submission) {
    SourceText text = SourceText.of(submission);
    return text.problem()
        .<Preparation>map(problem -> new Preparation.Refused(List.of(problem)))
        .orElseGet(
            () ->
                new Preparation.Ready(
                    (values, url) ->
                        watched(RunningScript.start(text.text(), values, url, check.timeLimit()))));
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

  private synchronized Running watched(Running running) {
    underWay.removeIf(Running::isOver);
    underWay.add(running);
    if (closed) {
      running.close();
    }
    return running;
  }

  /** Ends all that is under way, and deletes the folder. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    underWay.parallelStream().forEach(Running::close);
    if (Files.exists(scratch)) {
      Scratch.delete(scratch);
    }
  }
}
