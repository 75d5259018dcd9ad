package org.mqttcourse.playground;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.wire.Packet;

/** Keeps what a playground says, one line each. */
final class Heard implements PlaygroundOutput {
  private final List<String> lines = new ArrayList<>();

  @Override
  public synchronized void say(String line) {
    lines.add(line);
  }

  @Override
  public synchronized void arrived(String client, Packet.Publish message, boolean verbose) {
    String flags = " q" + message.qos() + (message.retain() ? " retained" : "");
    String topic = verbose ? message.topic() + " " : "";
    lines.add(client + " < " + topic + message.payload().asUtf8().orElse("?") + flags);
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  boolean has(String line) {
    return lines().contains(line);
  }
}
