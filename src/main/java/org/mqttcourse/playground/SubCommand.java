package org.mqttcourse.playground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.text.Text;

/** {@code sub}: subscribes; messages appear as they come. */
final class SubCommand implements Command {
  private static final int REFUSED = 128;
  private static final int MOST_SECONDS = 86_400;

  @Override
  public Usage usage() {
    List<Flag> flags =
        new ArrayList<>(
            List.of(
                Flag.FILTERS,
                Flag.QOS,
                Flag.VERBOSE,
                Flag.NAME,
                Flag.COUNT,
                Flag.SECONDS,
                Flag.FORMAT));
    flags.addAll(Flag.CONNECTING);
    return new Usage("sub", "sub -t test/all", 0, flags);
  }

  @Override
  public void run(Arguments arguments, Clients clients)
      throws PlaygroundException, InterruptedException {
    List<String> filters = filters(arguments);
    int qos = arguments.qos(Flag.QOS);
    int count = arguments.number(Flag.COUNT, 1, Integer.MAX_VALUE).orElse(0);
    Optional<Integer> seconds = arguments.number(Flag.SECONDS, 1, MOST_SECONDS);
    Optional<String> format = arguments.value(Flag.FORMAT);
    Subscription subscription =
        new Subscription(
            filters,
            qos,
            arguments.has(Flag.VERBOSE),
            format.isEmpty()
                ? Optional.empty()
                : Optional.of(MessageFormat.of(format.get(), clients.clock())),
            count);
    Member member = clients.speaker(arguments);
    // Before the SUBSCRIBE: retained messages may overtake the thread that waits for the SUBACK.
    member.subscriptions().add(subscription);
    List<String> refused = new ArrayList<>(filters);
    try {
      List<Integer> granted = member.client().subscribe(filters, qos);
      refused.clear();
      report(member, filters, qos, granted, refused, clients);
    } finally {
      member.subscriptions().remove(refused);
    }
    if (!refused.isEmpty()) {
      throw new PlaygroundException(Text.of("playground.sub.refused", String.join(", ", refused)));
    }
    seconds.ifPresent(
        time -> clients.endAfter(Duration.ofSeconds(time), member.name(), subscription));
  }

  private static void report(
      Member member,
      List<String> filters,
      int qos,
      List<Integer> granted,
      List<String> refused,
      Clients clients) {
    for (int i = 0; i < filters.size(); i++) {
      if (granted.get(i) == REFUSED) {
        refused.add(filters.get(i));
        continue;
      }
      Text lower =
          granted.get(i) < qos ? Text.of("playground.sub.lower", granted.get(i)) : Text.NOTHING;
      clients.say(Text.of("playground.sub.listens", member.name(), filters.get(i), lower));
    }
  }

  private static List<String> filters(Arguments arguments) throws PlaygroundException {
    List<String> filters = new ArrayList<>();
    for (String filter : arguments.required(Flag.FILTERS)) {
      if (!filters.contains(filter)) {
        filters.add(Topics.filter(filter));
      }
    }
    return filters;
  }
}
