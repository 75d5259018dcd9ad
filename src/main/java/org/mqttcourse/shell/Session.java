package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.playground.Pace;
import org.mqttcourse.playground.Playground;
import org.mqttcourse.progress.ProgressFile;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Journal;

/** What commands work with. The heavy parts are made when first asked for. */
final class Session implements AutoCloseable {
  /** The exit status where this machine, not the command line, is in the way. */
  private static final int MACHINE_TROUBLE = 3;

  private final ShellSettings settings;
  private final Outside outside;
  private final Screen screen;
  private final Notebook notebook;
  private final Workbench workbench;
  private final Instant openedAt;
  private final Journal journal;
  private final Links links;
  private final LazyBroker broker;
  private final Walk walk;
  private final SeenNames seen;
  private final LastRuns lastRuns = new LastRuns();
  private final Trace trace;
  private Playground playground;
  private Examiner examiner;
  private final List<AutoCloseable> kept = new ArrayList<>();
  private String lastExercise = "";
  private boolean leaving;

  /**
   * Reads no file and starts nothing, but makes the workspace.
   *
   * @throws UserError where the workspace can't be written
   */
  Session(ShellSettings settings, Outside outside, Screen screen) {
    this.settings = settings;
    this.outside = outside;
    this.screen = screen;
    makeWorkspace();
    this.notebook =
        new Notebook(
            new ProgressFile(settings.workspace().resolve("progress.json"), outside.clock()),
            this::tell);
    this.workbench = new Workbench(settings.workspace());
    this.openedAt = outside.clock().instant();
    this.journal = new Journal(outside.nanoClock());
    this.links = new Links(outside.seeds()::getAsLong);
    this.broker = new LazyBroker(outside.brokers(), settings.broker(), journal, links, this::tell);
    this.walk = new Walk(this);
    this.seen = new SeenNames(journal);
    this.trace = new Trace(journal, screen);
  }

  private void makeWorkspace() {
    try {
      Files.createDirectories(settings.workspace());
    } catch (IOException e) {
      throw UserError.of(
          Text.of("shell.workspace.not.made", settings.workspace(), Problems.say(e)),
          MACHINE_TROUBLE);
    }
    if (!Files.isWritable(settings.workspace())) {
      throw UserError.of(
          Text.of("shell.workspace.not.written", settings.workspace()), MACHINE_TROUBLE);
    }
  }

  Outside outside() {
    return outside;
  }

  Material course() {
    return outside.material();
  }

  Screen screen() {
    return screen;
  }

  Theme theme() {
    return screen.theme();
  }

  Notebook notebook() {
    return notebook;
  }

  /** The student's folder. */
  Path workspace() {
    return settings.workspace();
  }

  Workbench workbench() {
    return workbench;
  }

  Journal journal() {
    return journal;
  }

  /** The day that it is here now. */
  LocalDate today() {
    return LocalDate.now(outside.clock());
  }

  /** When the journal was opened. */
  Instant openedAt() {
    return openedAt;
  }

  LazyBroker broker() {
    return broker;
  }

  /** The links between the broker and its clients. */
  Links links() {
    return links;
  }

  /** Lets all links be as they should, and says so where they were not. */
  void healLinks() {
    if (links.heal(Links.ALL) > 0) {
      tell("shell.links.healed");
    }
  }

  /** Waits until our clients that lost their connection are back, or so long. */
  void awaitReturns(Duration patience) throws InterruptedException {
    Playground clients;
    synchronized (this) {
      clients = playground;
    }
    if (clients != null) {
      clients.awaitReturns(patience);
    }
  }

  /** How its encrypted port is opened, where somebody wants one. */
  TlsSettings tls() {
    return TlsSettings.usual(settings.workspace(), outside.clock());
  }

  Walk walk() {
    return walk;
  }

  Trace trace() {
    return trace;
  }

  LastRuns lastRuns() {
    return lastRuns;
  }

  SeenNames seen() {
    return seen;
  }

  synchronized Playground playground() {
    if (playground == null) {
      playground =
          new Playground(
              () -> broker.address().url(),
              () -> broker.encryptedAddress().tlsUrl(),
              new Arrivals(screen),
              outside.clock().withZone(ZoneId.systemDefault()),
              Pace.USUAL);
    }
    return playground;
  }

  synchronized Examiner examiner() {
    if (examiner == null) {
      examiner = outside.examiner().get();
    }
    return examiner;
  }

  /** Closes that too, in the end. */
  synchronized void keep(AutoCloseable part) {
    kept.add(part);
  }

  /** Prints a sentence or two, wrapped. */
  void say(String text) {
    StringBuilder lines = new StringBuilder();
    new Page(lines, theme()).text(text);
    screen.print(lines);
  }

  /** Prints that text, wrapped. */
  void tell(String key, Object... arguments) {
    say(texts().of(key, arguments));
  }

  /** Prints that text, wrapped. */
  void tell(Text text) {
    say(texts().of(text));
  }

  /** All texts in the reader's language. */
  Texts texts() {
    return theme().texts();
  }

  /** Brings the status line up to date; from any thread. */
  void showStatus() {
    if (screen.isTerminal()) {
      screen.status(Whereabouts.of(this));
    }
  }

  /** The exercise that a command means: the named one, else the one at hand. */
  Exercise exercise(Optional<String> named) {
    String slug =
        named
            .or(walk::exercise)
            .or(() -> Optional.of(lastExercise).filter(s -> !s.isEmpty()))
            .orElseThrow(
                () ->
                    UserError.of(
                        "shell.exercise.which",
                        course().exercises().stream().findFirst().orElse("hello")));
    Exercise exercise =
        course()
            .exercise(slug)
            .orElseThrow(
                () ->
                    UserError.of(
                        "shell.exercise.unknown",
                        slug,
                        Nearest.question(slug, course().exercises())));
    lastExercise = slug;
    return exercise;
  }

  /** Commands' first argument, if any. */
  static Optional<String> first(List<String> arguments) {
    return arguments.stream().findFirst();
  }

  void leave() {
    leaving = true;
  }

  boolean isLeaving() {
    return leaving;
  }

  @Override
  public void close() {
    walk.close();
    trace.close();
    List<AutoCloseable> open = new ArrayList<>();
    synchronized (this) {
      open.addAll(kept);
      if (playground != null) {
        open.add(playground);
      }
      if (examiner != null) {
        open.add(examiner);
      }
    }
    open.add(broker);
    for (AutoCloseable part : open) {
      try {
        part.close();
      } catch (Exception e) {
        // The shell is being left: what can't be closed any more ends with the process.
      }
    }
  }
}
