package org.mqttcourse.shell;

import java.io.IOException;
import java.util.List;
import org.mqttcourse.report.UserError;
import org.mqttcourse.wire.Journal;

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
    // Somebody may want to see others' messages only: then nothing has started it yet.
    var unused = session.broker().address();
    Projector projector = new Projector(session.outside().nanoClock());
    projector.before(session.journal().freeze().sightings());
    Journal.Listening listening = session.journal().listen(projector);
    try {
      boolean shown =
          session
              .screen()
              .show((columns, rows) -> projector.picture(session.theme(), columns, rows));
      if (!shown) {
        throw UserError.of("shell.screen.terminal");
      }
    } catch (IOException e) {
      throw UserError.of("shell.screen.gone", Problems.say(e));
    } finally {
      listening.close();
    }
  }
}
