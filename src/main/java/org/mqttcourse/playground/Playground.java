package org.mqttcourse.playground;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * MQTT clients by name, and the commands that drive them: connect, disconnect, use, clients, pub,
 * sub, unsub, wait. The shell and script exercises run the same code.
 */
public final class Playground implements AutoCloseable {
  /**
   * Nothing is connected yet.
   *
   * @param brokerUrl asked at each connect, so that the broker may start as late as possible
   * @param output what the commands answer and what arrives
   */
  public Playground(Supplier<String> brokerUrl, PlaygroundOutput output) {
    throw new UnsupportedOperationException("" + brokerUrl + output);
  }

  /** The commands that it knows, for help and completion. */
  public List<PlaygroundCommand> commands() {
    throw new UnsupportedOperationException();
  }

  /**
   * Carries one command out.
   *
   * @param words the command and its arguments, already split
   * @throws PlaygroundException with a message for the user
   */
  public void execute(List<String> words) throws PlaygroundException, InterruptedException {
    throw new UnsupportedOperationException("" + words);
  }

  /** Splits a line into words as a shell does: spaces, single and double quotes, backslash. */
  public static List<String> split(String line, Map<String, String> variables)
      throws PlaygroundException {
    throw new UnsupportedOperationException(line + variables);
  }

  /** Disconnects all clients, politely and without waiting long. */
  @Override
  public void close() {}
}
