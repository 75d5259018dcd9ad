package org.mqttcourse.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.course.Course;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Texts;

/** Runs shells on a course of two lessons. */
final class ShellRun {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Path workspace;
  private final BrokerStarter brokers;
  private Clock clock = CLOCK;
  private Material course = new FakeCourse();
  private Theme theme = Theme.PLAIN;
  private Optional<URI> upstream = Optional.empty();

  ShellRun(Path workspace) {
    this(
        workspace,
        (settings, journal, links, tell) -> {
          throw new IOException("This test has no broker.");
        });
  }

  /** A shell on another day. */
  ShellRun(Path workspace, LocalDate today) {
    this(workspace);
    clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  ShellRun(Path workspace, BrokerStarter brokers) {
    this.workspace = workspace;
    this.brokers = brokers;
  }

  /** A shell on the jar's own course, in German, with a real broker. */
  static ShellRun german(Path workspace) {
    ShellRun run = new ShellRun(workspace, BrokerStarter.embedded());
    run.course = Material.of(() -> Course.inJar().in("de"));
    run.theme = Theme.PLAIN.in(Texts.in("de"));
    return run;
  }

  /** A shell on the jar's own course. */
  ShellRun onTheRealCourse() {
    course = Material.of(Course::inJar);
    return this;
  }

  /** A shell on another broker. */
  ShellRun(Path workspace, BrokerStarter brokers, URI upstream) {
    this(workspace, brokers);
    this.upstream = Optional.of(upstream);
  }

  ShellSettings settings() {
    return new ShellSettings(
        workspace, new BrokerSettings(BrokerSettings.LOOPBACK, 0, false, upstream));
  }

  Outside outside() {
    return new Outside(
        Map.of(), clock, System::nanoTime, () -> 1L, course, brokers, FakeExaminer::new);
  }

  /** What is printed when these lines are piped in. */
  String piped(String... lines) throws IOException {
    StringWriter out = new StringWriter();
    try (Screen screen = new PlainScreen(new StringReader(text(lines)), out, theme, false)) {
      int status = new Shell(settings(), outside(), screen).run();
      if (status != 0) {
        throw new IllegalStateException("exit status " + status);
      }
    }
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  /** What a dumb terminal shows when these lines are typed. */
  String typed(String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] keys = text(lines).getBytes(StandardCharsets.UTF_8);
    // A pipe that stays open, since a terminal does not end after the last key.
    PipedInputStream in = new PipedInputStream(keys.length);
    try (PipedOutputStream keyboard = new PipedOutputStream(in)) {
      keyboard.write(keys);
      run(in, out);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  private void run(InputStream in, OutputStream out) throws IOException {
    // Not by the builder: that would put a pseudo terminal between, which loses output at its end.
    Terminal terminal =
        new DumbTerminal("test", Terminal.TYPE_DUMB, in, out, StandardCharsets.UTF_8);
    try (Screen screen =
        new TerminalScreen(terminal, Map.of(), Texts.english(), workspace.resolve("history"))) {
      int status = new Shell(settings(), outside(), screen).run();
      if (status != 0) {
        throw new IllegalStateException("exit status " + status);
      }
    }
  }

  private static String text(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
