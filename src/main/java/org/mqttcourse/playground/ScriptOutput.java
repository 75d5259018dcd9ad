package org.mqttcourse.playground;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Printable;

/** Keeps what a script's playground says and receives, up to some thousand lines. */
final class ScriptOutput implements PlaygroundOutput {
  private static final int MOST = 5_000;
  private static final int LONGEST = 1_000;

  private final List<String> lines = new ArrayList<>();

  @Override
  public synchronized void say(String line) {
    if (lines.size() < MOST) {
      lines.add(line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line);
    } else if (lines.size() == MOST) {
      lines.add("(and more)");
    }
  }

  @Override
  public void arrived(String client, Packet.Publish message, boolean verbose) {
    String topic = verbose ? Printable.text(message.topic()) + " " : "";
    say(client + ": " + topic + Printable.payload(message.payload()).replace('\n', ' '));
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
