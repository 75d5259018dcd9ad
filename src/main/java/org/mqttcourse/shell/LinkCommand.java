package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.broker.link.LinkOrders;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.report.UserError;

/** Disturbs the link between a client and the broker, and heals it. */
final class LinkCommand implements Command {
  @Override
  public String name() {
    return "link";
  }

  @Override
  public String example() {
    return "link bob cut before next puback";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    if (before.isEmpty()) {
      List<String> names = new ArrayList<>(session.links().clients());
      names.addAll(List.of(Links.ALL, "show", "heal"));
      return Suggestions.of(names);
    }
    if (before.size() == 1) {
      List<String> words = new ArrayList<>(LinkOrders.ACTIONS);
      words.addAll(List.of("heal", "show"));
      return Suggestions.of(words);
    }
    return Suggestions.of(
        List.of("next", "every", "before", "after", "publish", "puback", "where", "up", "down"));
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    try {
      LinkOrders.carryOut(session.links(), arguments).forEach(session::tell);
    } catch (IllegalArgumentException e) {
      throw UserError.because(e);
    }
    Settling.afterCommand(session);
  }
}
