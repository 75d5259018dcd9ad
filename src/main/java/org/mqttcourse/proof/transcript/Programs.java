package org.mqttcourse.proof.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mqttcourse.check.Finding;
import org.mqttcourse.submission.ChildProgram;
import org.mqttcourse.submission.Compilation;
import org.mqttcourse.submission.Compiler;
import org.mqttcourse.submission.Launch;
import org.mqttcourse.submission.Libraries;
import org.mqttcourse.submission.RunSetting;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/** Compiles and starts the programs that lessons show. Safe for many threads. */
public final class Programs {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private final Path scratch;
  private final AtomicInteger numbers = new AtomicInteger();
  private Libraries libraries;

  /**
   * Makes nothing yet.
   *
   * @param scratch a folder of its own; whoever named it deletes it
   */
  public Programs(Path scratch) {
    this.scratch = scratch;
  }

  /** What is wrong with a program's text, in the compiler's words; empty where nothing is. */
  public Optional<String> problem(String file, String text)
      throws IOException, InterruptedException {
    Compilation compiled = compile(file, text, folder());
    return compiled instanceof Compilation.Refused refused
        ? Optional.of(words(refused))
        : Optional.empty();
  }

  /**
   * Starts a program.
   *
   * @throws IOException where it can't be, with the reason
   */
  ChildProgram start(String file, String text, List<String> arguments, String url)
      throws IOException, InterruptedException {
    Path folder = folder();
    Compilation compiled = compile(file, text, folder);
    if (compiled instanceof Compilation.Refused refused) {
      throw new IOException(words(refused));
    }
    Launch launch =
        new Launch(
            (Compilation.Compiled) compiled,
            folder.resolve("classes"),
            arguments,
            Map.of("MQTT_URL", url),
            Map.of(),
            List.of(),
            false,
            TIME_LIMIT);
    return ChildProgram.start(
        launch, new RunSetting(Sandbox.NONE, libraries(), Optional.empty()), folder.resolve("run"));
  }

  private Compilation compile(String file, String text, Path folder)
      throws IOException, InterruptedException {
    return Compiler.of(libraries())
        .compile(
            new Submission(file, Bytes.utf8(text)),
            file.replaceAll("\\.java$", ""),
            folder.resolve("classes"));
  }

  private static String words(Compilation.Refused refused) {
    Finding first = refused.findings().get(0);
    return first.got();
  }

  private Path folder() {
    return scratch.resolve(Integer.toString(numbers.incrementAndGet()));
  }

  private synchronized Libraries libraries() throws IOException {
    if (libraries == null) {
      libraries = Libraries.unpack(scratch.resolve("libraries"));
    }
    return libraries;
  }
}
