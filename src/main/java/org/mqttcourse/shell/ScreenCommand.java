package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.UserError;

/** Shows what goes on at the broker, for a projector. */
final class ScreenCommand implements Command {
  @Override
  public String name() {
    return "screen";
  }

  @Override
  public String example() {
    return "screen";
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    if (!arguments.isEmpty()) {
      throw UserError.of("shell.screen.usage");
    }
    Projector projector =
        new Projector(session.outside().nanoClock(), session.broker().isElsewhere());
    boolean shown =
        LiveView.show(
            session,
            projector::before,
            projector,
            (columns, rows) -> projector.picture(session.theme(), columns, rows));
    if (!shown) {
      throw UserError.of("shell.screen.terminal");
    }
  }
}
