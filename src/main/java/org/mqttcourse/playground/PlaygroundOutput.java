package org.mqttcourse.playground;

import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Packet;

/** Where a playground's answers go. Called from any thread. */
public interface PlaygroundOutput {
  /** A command's answer, one line without its end; plain text. */
  void say(String line);

  /** A command's answer; in English where nobody translates it. */
  default void say(Text text) {
    say(text.toString());
  }

  /**
   * A message arrived.
   *
   * @param client the name of the client that it arrived at
   * @param verbose whether its subscriber asked to see topics too ({@code -v})
   */
  void arrived(String client, Packet.Publish message, boolean verbose);

  /**
   * A message arrived whose subscriber wants it shown in a form of his own ({@code -F}).
   *
   * @param client the name of the client that it arrived at
   * @param line the message in that form; safe for a terminal; several lines where the form or the
   *     payload has line ends
   */
  default void arrived(String client, Packet.Publish message, String line) {
    line.lines().forEach(this::say);
  }
}
