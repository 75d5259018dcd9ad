package org.mqttcourse.playground;

import java.time.Duration;
import java.util.List;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.TopicFilter;

/** {@code wait}: for some seconds, or for a message. */
final class WaitCommand implements Command {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final double MOST_SECONDS = 3_600;

  @Override
  public Usage usage() {
    return new Usage("wait", "wait test/all", 1, List.of());
  }

  @Override
  public void run(Arguments arguments, Clients clients)
      throws PlaygroundException, InterruptedException {
    String what =
        arguments
            .operand()
            .orElseThrow(() -> new PlaygroundException(Text.of("playground.wait.which")));
    if (what.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      sleep(Double.parseDouble(what));
    } else {
      await(new TopicFilter(Topics.filter(what)), clients);
    }
  }

  private static void sleep(double seconds) throws PlaygroundException, InterruptedException {
    if (seconds > MOST_SECONDS) {
      throw new PlaygroundException(Text.of("playground.wait.long", MOST_SECONDS));
    }
    Thread.sleep((long) (seconds * 1_000));
  }

  private static void await(TopicFilter filter, Clients clients)
      throws PlaygroundException, InterruptedException {
    if (clients.inbox().take(filter)) {
      return;
    }
    boolean anybody =
        clients.members().all().stream()
            .anyMatch(one -> one.isKept() || !one.subscriptions().filters().isEmpty());
    if (!anybody) {
      throw new PlaygroundException(Text.of("playground.wait.nobody", filter));
    }
    if (!clients.inbox().await(filter, PATIENCE)) {
      throw new PlaygroundException(
          Text.of("playground.wait.in.vain", filter, PATIENCE.toSeconds()));
    }
  }
}
