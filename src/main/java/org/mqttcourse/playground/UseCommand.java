package org.mqttcourse.playground;

import java.util.List;

/** {@code use}: another client becomes the current one. */
final class UseCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "use", "NAME", "makes another client the current one", "use alice", 1, List.of(Flag.NAME));
  }

  @Override
  public void run(Arguments arguments, Clients clients) throws PlaygroundException {
    String name =
        arguments
            .operand()
            .or(() -> arguments.value(Flag.NAME))
            .orElseThrow(
                () -> new PlaygroundException("use needs a client's name, as in: use alice"));
    clients.members().use(clients.members().get(name).name());
    clients.say(name + " is the current client.");
  }
}
