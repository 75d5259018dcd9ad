package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.broker.link.LinkOrders;
import org.mqttcourse.report.UserError;

/** Makes the broker hang up on a client. */
final class KickCommand implements Command {
  @Override
  public String name() {
    return "kick";
  }

  @Override
  public String example() {
    return "kick bob";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(session.links().clients()) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    if (arguments.size() != 1) {
      throw UserError.of("shell.kick.whom");
    }
    String who = arguments.get(0);
    if (session.links().kick(who) == 0) {
      throw UserError.of(LinkOrders.nobody(session.links(), who));
    }
    session.tell("shell.kick.done", who);
    Settling.afterCommand(session);
  }
}
