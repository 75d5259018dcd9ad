package org.mqttcourse.playground;

import java.util.List;
import org.mqttcourse.text.Text;

/** {@code use}: another client becomes the current one. */
final class UseCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage("use", "use alice", 1, List.of(Flag.NAME));
  }

  @Override
  public void run(Arguments arguments, Clients clients) throws PlaygroundException {
    String name =
        arguments
            .operand()
            .or(() -> arguments.value(Flag.NAME))
            .orElseThrow(() -> new PlaygroundException(Text.of("playground.use.which")));
    clients.members().use(clients.members().get(name).name());
    clients.say(Text.of("playground.use.current", name));
  }
}
