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
  public String synopsis() {
    return "NAME|all FAULT|heal|show";
  }

  @Override
  public String summary() {
    return "disturbs a client's link to the broker";
  }

  @Override
  public String example() {
    return "link bob cut before next puback";
  }

  @Override
  public List<String> details() {
    return List.of(
        "cut: breaks the connection now.",
        "cut before next puback: swallows that packet, then breaks the connection. So it"
            + " happens to a phone in a tunnel. cut after: the packet still passes.",
        "freeze: nothing passes any more, and nobody notices.",
        "delay 300ms ±100ms: everything comes later. slow 1kB/s: a thin line.",
        "drop next puback, drop 20%, duplicate next publish, reorder: TCP never does that; a"
            + " network without it would.",
        "Which packets: next, next 3, every 5th, 20%; then publish, puback or another; then, say,"
            + " where topic=home/# qos=1.",
        "up: only to the broker. down: only to the client. seed 7: the same chances again.",
        "heal: all is well again. show: what is set. Leaving a lesson heals all links.");
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
      LinkOrders.carryOut(session.links(), arguments).forEach(session::say);
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage());
    }
    Settling.afterCommand(session);
  }
}
