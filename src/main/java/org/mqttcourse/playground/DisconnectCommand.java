package org.mqttcourse.playground;

import java.util.List;

/** {@code disconnect}: a client says goodbye. */
final class DisconnectCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "disconnect",
        "[NAME | --all]",
        "says goodbye for the current client, for NAME, or for all",
        "disconnect alice",
        1,
        List.of(Flag.NAME, Flag.ALL));
  }

  @Override
  public void run(Arguments arguments, Clients clients)
      throws PlaygroundException, InterruptedException {
    if (arguments.has(Flag.ALL)) {
      for (Member member : clients.members().all()) {
        if (member.isConnected()) {
          clients.disconnect(member);
        }
      }
      return;
    }
    String name =
        arguments
            .operand()
            .or(() -> arguments.value(Flag.NAME))
            .or(clients.members()::current)
            .orElseThrow(() -> new PlaygroundException("No client is connected."));
    clients.disconnect(clients.members().get(name));
  }
}
