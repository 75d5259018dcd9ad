package org.mqttcourse.playground;

import java.time.Duration;
import java.util.List;
import org.mqttcourse.wire.TopicFilter;

/** {@code wait}: for some seconds, or for a message. */
final class WaitCommand implements Command {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final double MOST_SECONDS = 3_600;

  @Override
  public Usage usage() {
    return new Usage(
        "wait",
        "SECONDS | TOPIC",
        "waits so long, or until a message on TOPIC arrives",
        "wait test/all",
        1,
        List.of());
  }

  @Override
  public void run(Arguments arguments, Clients clients)
      throws PlaygroundException, InterruptedException {
    String what =
        arguments
            .operand()
            .orElseThrow(
                () ->
                    new PlaygroundException(
                        "wait needs seconds or a topic, as in: wait 1, or: wait test/all"));
    if (what.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      sleep(Double.parseDouble(what));
    } else {
      await(new TopicFilter(Topics.filter(what)), clients);
    }
  }

  private static void sleep(double seconds) throws PlaygroundException, InterruptedException {
    if (seconds > MOST_SECONDS) {
      throw new PlaygroundException("wait takes at most %.0f seconds.".formatted(MOST_SECONDS));
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
      throw new PlaygroundException(
          "Nobody has subscribed, so nothing can arrive. First: sub -t %s".formatted(filter));
    }
    if (!clients.inbox().await(filter, PATIENCE)) {
      throw new PlaygroundException(
          "No message on %s within %d seconds. Who sends it, and who has subscribed?"
              .formatted(filter, PATIENCE.toSeconds()));
    }
  }
}
