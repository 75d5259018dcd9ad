package org.mqttcourse.shell;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.broker.BrokerState;
import org.mqttcourse.report.UserError;

/** The playground's list of its clients, and below it the broker's list of all clients. */
final class ClientsCommand implements Command {
  private final Command ours;

  /** Shows first what that command shows. */
  ClientsCommand(Command ours) {
    this.ours = ours;
  }

  @Override
  public String name() {
    return ours.name();
  }

  @Override
  public String example() {
    return ours.example();
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    ours.run(session, arguments);
    if (session.broker().addressNow().isEmpty()) {
      return;
    }
    Optional<BrokerState> state;
    try {
      state = session.broker().state();
    } catch (UserError e) {
      // Stopped just now: there is nobody to list.
      return;
    }
    List<BrokerState.Client> there =
        state.map(BrokerState::clients).orElse(List.of()).stream()
            .filter(BrokerState.Client::connected)
            .toList();
    if (!there.isEmpty()) {
      StringBuilder text = new StringBuilder(session.texts().of("shell.clients.at.broker"));
      SessionsCommand.print(text, session, there);
      session.screen().print(text);
    }
  }
}
