package org.mqttcourse.proof.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.playground.Playground;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.progress.ProgressFile;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.shell.BrokerStarter;
import org.mqttcourse.shell.Examiner;
import org.mqttcourse.shell.Material;
import org.mqttcourse.shell.Outside;
import org.mqttcourse.shell.Shell;
import org.mqttcourse.shell.ShellSettings;
import org.mqttcourse.submission.ChildProgram;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/**
 * Types a transcript into a shell that nobody has used before, with a broker of its own, and
 * compares. Each line is typed when the one before it has its answer. The broker's port is shown as
 * 1883, where it is for most, and the workspace as {@code ~/mqtt-course}.
 */
public final class Rehearsal {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String THE_SHELL_ITSELF = "./mqtt-course";
  private static final String USUAL_PORT = ":1883";

  private final Scene scene;
  private final Duration patience;
  private final Deque<Act> acts = new ArrayDeque<>();
  private final List<Turn> turns;
  private final TypedScreen screen;
  private final CompletableFuture<String> url = new CompletableFuture<>();
  private final CompletableFuture<Journal> journal = new CompletableFuture<>();
  private Optional<Turn> open = Optional.empty();
  private Optional<Difference> difference = Optional.empty();

  /**
   * Where a transcript is played.
   *
   * @param material the course
   * @param examiner judges what is checked
   * @param lesson where the student is, by number; 0 for one who has just begun
   * @param step and its index from 0
   * @param workspace a folder of its own, not made yet; whoever named it deletes it
   * @param programs compiles and starts
   * @param sources programs by their file's name
   * @param theme of the screen
   */
  public record Scene(
      Material material,
      Examiner examiner,
      int lesson,
      int step,
      Path workspace,
      Programs programs,
      Map<String, String> sources,
      Theme theme) {
    public Scene {
      sources = Map.copyOf(sources);
    }
  }

  /** Something to be done once the last line has its answer. */
  private sealed interface Act {
    /** Typed into the shell; what comes of it is compared where there is a turn. */
    record Type(String line, Optional<Turn> turn) implements Act {}

    /** Started beside the shell. */
    record Start(Turn turn, List<String> meanwhile) implements Act {}

    /** Waits for what was started. */
    record End(Turn turn, ChildProgram program) implements Act {}
  }

  private Rehearsal(Block.Transcript transcript, Scene scene, Duration patience) {
    this.scene = scene;
    this.patience = patience;
    this.turns = Turn.of(transcript.line(), transcript.lines());
    boolean shellIsShown = turns.stream().anyMatch(turn -> turn.inShell() || opensTheShell(turn));
    this.screen = new TypedScreen(scene.theme(), this::next, shellIsShown);
    transcript.before().forEach(line -> acts.add(new Act.Type(line, Optional.empty())));
    for (Turn turn : turns) {
      if (opensTheShell(turn)) {
        open = Optional.of(turn);
      } else if (turn.inShell()) {
        acts.add(new Act.Type(turn.typed(), Optional.of(turn)));
      } else {
        acts.add(new Act.Start(turn, transcript.meanwhile()));
      }
    }
  }

  private static boolean opensTheShell(Turn turn) {
    return turn.typed().equals(THE_SHELL_ITSELF) && !turn.inShell();
  }

  /** The first thing that is not as the transcript says; empty where all is. */
  public static Optional<Difference> of(Block.Transcript transcript, Scene scene)
      throws IOException, InterruptedException {
    return of(transcript, scene, PATIENCE);
  }

  /** The same, with that long for each answer. */
  static Optional<Difference> of(Block.Transcript transcript, Scene scene, Duration patience)
      throws IOException, InterruptedException {
    return new Rehearsal(transcript, scene, patience).play();
  }

  private Optional<Difference> play() throws IOException, InterruptedException {
    if (scene.lesson() > 0) {
      placeAtTheStep();
    }
    ShellSettings settings = new ShellSettings(scene.workspace(), BrokerSettings.forCheck());
    int unused = new Shell(settings, outside(), screen).run();
    finish();
    return difference;
  }

  private void placeAtTheStep() throws IOException {
    try {
      var unused =
          new ProgressFile(scene.workspace().resolve("progress.json"), clock())
              .update(progress -> progress.at(scene.lesson(), scene.step()));
    } catch (ProgressFile.UnreadableProgressException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Clock clock() {
    return Clock.systemUTC();
  }

  private Outside outside() {
    BrokerStarter starter =
        (settings, seen, links, tell) -> {
          BrokerStarter.Running broker =
              BrokerStarter.embedded().start(settings, seen, links, tell);
          journal.complete(seen);
          url.complete(broker.address().url());
          return broker;
        };
    return new Outside(
        Map.of(), clock(), System::nanoTime, () -> 1L, scene.material(), starter, scene::examiner);
  }

  /** The next line for the shell. */
  private Optional<String> next() throws IOException, InterruptedException {
    finish();
    while (difference.isEmpty() && !acts.isEmpty()) {
      Act act = acts.remove();
      if (act instanceof Act.Type type) {
        open = type.turn();
        return Optional.of(type.line());
      } else if (act instanceof Act.Start start) {
        start(start);
      } else if (act instanceof Act.End end) {
        end(end.turn(), end.program());
      }
    }
    return Optional.empty();
  }

  private void finish() throws InterruptedException {
    if (open.isPresent()) {
      Turn turn = open.get();
      screen.await(lines -> Likeness.difference(turn, usual(lines)).isEmpty(), patience);
      difference = difference.or(() -> Likeness.difference(turn, usual(screen.take())));
    }
    List<String> unused = screen.take();
    open = Optional.empty();
  }

  private List<String> usual(List<String> lines) {
    String home = scene.workspace().toString();
    String port = url.isDone() ? url.join().replaceAll(".*(?=:)", "") : USUAL_PORT;
    return lines.stream()
        .map(line -> line.replace(home, "~/mqtt-course"))
        .map(line -> line.replaceAll("(?<=localhost|127\\.0\\.0\\.1)" + port + "\\b", USUAL_PORT))
        .toList();
  }

  private void start(Act.Start start) throws IOException, InterruptedException {
    List<String> words = words(start.turn());
    String file = words.get(0);
    String text = scene.sources().get(file);
    if (text == null) {
      fail(start.turn(), "no listing here says [source,java,file=" + file + "]");
      return;
    }
    ChildProgram program;
    try {
      program = scene.programs().start(file, text, words.subList(1, words.size()), soon(url));
    } catch (IOException e) {
      fail(start.turn(), e.getMessage());
      return;
    }
    if (start.meanwhile().isEmpty()) {
      end(start.turn(), program);
      return;
    }
    var unused =
        soon(journal).await(sighting -> sighting.event() instanceof Packet.SubAck, PATIENCE);
    acts.addFirst(new Act.End(start.turn(), program));
    for (int i = start.meanwhile().size() - 1; i >= 0; i--) {
      acts.addFirst(new Act.Type(start.meanwhile().get(i), Optional.empty()));
    }
  }

  private void end(Turn turn, ChildProgram program) throws InterruptedException {
    ProgramRun run = program.awaitEnd();
    for (List<String> lines : List.of(run.output(), run.errors())) {
      lines.forEach(line -> screen.add(line + "\n"));
    }
    open = Optional.of(turn);
    finish();
  }

  private List<String> words(Turn turn) {
    try {
      List<String> words = Playground.split(turn.typed(), Map.of());
      int file = words.size() > 1 && words.get(1).equals("-cp") ? 3 : 1;
      if (words.size() > file && words.get(0).equals("java")) {
        return words.subList(file, words.size());
      }
    } catch (PlaygroundException e) {
      return List.of(e.getMessage());
    }
    return List.of(turn.typed());
  }

  private void fail(Turn turn, String why) {
    difference = Optional.of(new Difference(turn.line(), turn.typed(), why));
  }

  private static <T> T soon(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UserError("the broker did not start");
    }
  }
}
