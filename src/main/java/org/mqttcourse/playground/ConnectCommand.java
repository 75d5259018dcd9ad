package org.mqttcourse.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.text.Text;

/** {@code connect}: a client by name. */
final class ConnectCommand implements Command {
  @Override
  public Usage usage() {
    List<Flag> flags = new ArrayList<>(List.of(Flag.NAME));
    flags.addAll(Flag.CONNECTING);
    return new Usage("connect", "connect alice", 1, flags);
  }

  @Override
  public void run(Arguments arguments, Clients clients)
      throws PlaygroundException, InterruptedException {
    Optional<String> flagged = arguments.value(Flag.NAME);
    Optional<String> plain = arguments.operand();
    if (flagged.isPresent() && plain.isPresent() && !flagged.equals(plain)) {
      throw new PlaygroundException(Text.of("playground.two.names", plain.get(), flagged.get()));
    }
    clients.connect(flagged.or(() -> plain), ConnectSettings.of(arguments));
  }
}
