package org.mqttcourse.playground;

import java.util.List;
import org.mqttcourse.text.Text;

/** {@code disconnect}: a client says goodbye. */
final class DisconnectCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage("disconnect", "disconnect alice", 1, List.of(Flag.NAME, Flag.ALL));
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
            .orElseThrow(() -> new PlaygroundException(Text.of("playground.nobody")));
    clients.disconnect(clients.members().get(name));
  }
}
