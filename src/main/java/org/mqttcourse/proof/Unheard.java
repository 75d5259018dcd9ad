package org.mqttcourse.proof;

import org.mqttcourse.playground.PlaygroundOutput;
import org.mqttcourse.wire.Packet;

/** Nobody listens to a playground's answers here: the journal is what counts. */
final class Unheard implements PlaygroundOutput {
  @Override
  public void say(String line) {}

  @Override
  public void arrived(String client, Packet.Publish message, boolean verbose) {}
}
