package org.mqttcourse.playground;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.text.Text;

/** {@code unsub}: gives a subscription up. */
final class UnsubCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage("unsub", "unsub -t test/all", 0, List.of(Flag.FILTERS, Flag.NAME));
  }

  @Override
  public void run(Arguments arguments, Clients clients)
      throws PlaygroundException, InterruptedException {
    List<String> filters = new ArrayList<>();
    for (String filter : arguments.required(Flag.FILTERS)) {
      filters.add(Topics.filter(filter));
    }
    Member member = clients.speaker(arguments);
    member.client().unsubscribe(filters);
    boolean any = member.subscriptions().remove(filters);
    clients.say(
        Text.of(
            "playground.unsub",
            member.name(),
            String.join(", ", filters),
            any ? Text.NOTHING : Text.of("playground.unsub.nor")));
  }
}
