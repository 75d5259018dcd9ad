package org.mqttcourse.shell;

import org.mqttcourse.playground.PlaygroundOutput;
import org.mqttcourse.report.MessagePrinter;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Packet;

/** Shows on the screen what the playground says and what arrives at its clients. */
final class Arrivals implements PlaygroundOutput {
  private final Screen screen;

  Arrivals(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void say(String line) {
    StringBuilder text = new StringBuilder();
    new MessagePrinter(text, screen.theme()).say(line);
    screen.print(text);
  }

  @Override
  public void say(Text text) {
    say(screen.theme().texts().of(text));
  }

  @Override
  public void arrived(String client, Packet.Publish message, boolean verbose) {
    StringBuilder text = new StringBuilder();
    new MessagePrinter(text, screen.theme()).arrived(client, message, verbose);
    screen.print(text);
  }
}
