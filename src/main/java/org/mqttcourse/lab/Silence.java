package org.mqttcourse.lab;

import org.mqttcourse.playground.PlaygroundOutput;
import org.mqttcourse.wire.Packet;

/** Nobody listens to what the commands answer: the journal is what counts. */
final class Silence implements PlaygroundOutput {
  @Override
  public void say(String line) {}

  @Override
  public void arrived(String client, Packet.Publish message, boolean verbose) {}
}
