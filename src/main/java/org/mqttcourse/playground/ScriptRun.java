package org.mqttcourse.playground;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mqttcourse.playground.Script.Line;
import org.mqttcourse.playground.ScriptResult.Outcome;

/** One run of a script, on a thread of its own so that it can be ended when its time is up. */
final class ScriptRun {
  private final Script script;
  private final Map<String, String> variables;
  private final ScriptOutput output = new ScriptOutput();
  private final Playground playground;
  private volatile int current;
  private volatile Optional<String> failure = Optional.empty();
  private volatile boolean stopped;

  ScriptRun(Script script, Supplier<String> brokerUrl, Map<String, String> variables) {
    this.script = script;
    this.variables = Map.copyOf(variables);
    this.playground = Playground.bounded(brokerUrl, output);
  }

  ScriptResult within(Duration limit) throws InterruptedException {
    Thread runner = new Thread(this::carryOut, "script");
    runner.setDaemon(true);
    runner.start();
    try {
      runner.join(Math.max(1, limit.toMillis()));
      boolean late = runner.isAlive();
      if (late) {
        stopped = true;
        runner.interrupt();
        runner.join();
      }
      return result(late);
    } finally {
      stopped = true;
      runner.interrupt();
      playground.close();
    }
  }

  private ScriptResult result(boolean late) {
    List<String> lines = output.lines();
    if (failure.isPresent()) {
      return new ScriptResult(Outcome.FAILED, current, failure.get(), lines);
    }
    return late && current > 0
        ? new ScriptResult(Outcome.TIME_UP, current, "", lines)
        : new ScriptResult(Outcome.DONE, 0, "", lines);
  }

  private void carryOut() {
    try {
      for (Line line : script.lines()) {
        current = line.number();
        if (stopped) {
          return;
        }
        playground.execute(Playground.split(line.text(), variables));
      }
      current = 0;
    } catch (PlaygroundException e) {
      failure = Optional.of(e.getMessage());
    } catch (InterruptedException e) {
      // Its time is up, or nobody wants to know any more.
    }
    if (!stopped) {
      playground.close();
    }
  }
}
