package org.mqttcourse.grading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Limit;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.playground.Script;
import org.mqttcourse.playground.ScriptResult;

/** A student's script under way, on a thread of its own. */
final class RunningScript implements Running {
  private static final long LOOK_MILLIS = 20;

  private final long startedAt = System.nanoTime();
  private final Thread thread;
  private volatile Ending stopped = new Ending.ScriptFailed(1, "it was stopped");
  private volatile ProgramRun run;

  private RunningScript(
      String text, Values values, Map<String, String> environment, Duration limit) {
    this.run = over(values, List.of(), stopped);
    this.thread = new Thread(() -> play(text, values, environment, limit), "student's script");
    thread.setDaemon(true);
  }

  static RunningScript start(
      String text, Values values, Map<String, String> environment, Duration limit) {
    RunningScript running = new RunningScript(text, values, environment, limit);
    running.thread.start();
    return running;
  }

  private void play(String text, Values values, Map<String, String> environment, Duration limit) {
    try {
      Script script = Script.parse(text.getBytes(StandardCharsets.UTF_8));
      String url = environment.get("MQTT_URL");
      Map<String, String> variables = new HashMap<>(environment);
      variables.putAll(values.given());
      ScriptResult result = script.run(() -> url, variables, limit);
      run = over(values, result.output(), ending(result, limit));
    } catch (PlaygroundException e) {
      run = over(values, List.of(), new Ending.ScriptFailed(1, e.getMessage()));
    } catch (InterruptedException e) {
      run = over(values, List.of(), stopped);
    }
  }

  private static Ending ending(ScriptResult result, Duration limit) {
    return switch (result.outcome()) {
      case DONE -> new Ending.Exited(0);
      case FAILED -> new Ending.ScriptFailed(result.line(), result.message());
      case TIME_UP -> new Ending.TimedOut(limit.toMillis() / 1000.0, Optional.of(result.line()));
    };
  }

  private static ProgramRun over(Values values, List<String> output, Ending ending) {
    return new ProgramRun(values.arguments(), output, List.of(), ending);
  }

  @Override
  public ProgramRun awaitEnd() throws InterruptedException {
    thread.join();
    return run;
  }

  @Override
  public boolean endsWithin(Duration duration) throws InterruptedException {
    // In looks, each of which takes longer where the machine is busy: so the script has time, too.
    for (long left = duration.toMillis() / LOOK_MILLIS; left >= 0 && !isOver(); left--) {
      thread.join(LOOK_MILLIS);
    }
    return isOver();
  }

  @Override
  public List<String> printed() {
    return List.of();
  }

  /** A script reads nothing. */
  @Override
  public void type(String line) {}

  @Override
  public Duration lived() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  @Override
  public boolean isOver() {
    return !thread.isAlive();
  }

  @Override
  public void end(Limit limit) {
    stopped = new Ending.OverLimit(limit);
    thread.interrupt();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
