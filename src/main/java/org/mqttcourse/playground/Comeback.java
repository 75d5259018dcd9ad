package org.mqttcourse.playground;

import java.time.Duration;
import java.util.function.Consumer;
import org.mqttcourse.text.Text;

/** Brings a client back whose connection broke: with patience, and to what it had listened to. */
final class Comeback {
  private static final long STEADY_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int SUSPICIOUS = 4;

  private final Subscriptions subscriptions;
  private final Consumer<Text> say;
  private final Pace pace;
  private boolean underWay;
  private long backAt = System.nanoTime();
  private int shortStays;

  /** Nobody is away yet. */
  Comeback(Subscriptions subscriptions, Consumer<Text> say, Pace pace) {
    this.subscriptions = subscriptions;
    this.say = say;
    this.pace = pace;
  }

  /** The client's connection broke; it comes back on a thread of its own. */
  synchronized void begin(Client client) {
    if (underWay) {
      return;
    }
    underWay = true;
    boolean steady = System.nanoTime() - backAt > STEADY_NANOS;
    shortStays = steady ? 0 : shortStays + 1;
    Text twin = shortStays == SUSPICIOUS ? Text.of("playground.twin", client.name()) : Text.NOTHING;
    say.accept(Text.of("playground.lost", client.name(), twin));
    Thread thread = new Thread(() -> run(client), "MQTT back " + client.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Client client) {
    try {
      do {
        comeBack(client);
      } while (!isOver(client));
    } catch (InterruptedException e) {
      over();
    }
  }

  private synchronized boolean isOver(Client client) {
    if (client.isConnected() || client.isGone()) {
      over();
      return true;
    }
    return false;
  }

  private synchronized void over() {
    underWay = false;
    backAt = System.nanoTime();
    notifyAll();
  }

  private void comeBack(Client client) throws InterruptedException {
    int tries = stays();
    Thread.sleep(pace.millis(tries));
    while (!client.isGone() && !client.again()) {
      tries++;
      Thread.sleep(pace.millis(tries));
    }
    if (client.isGone()) {
      return;
    }
    try {
      subscribeAgain(client);
    } catch (PlaygroundException e) {
      // Lost again already: then there is another round.
    }
  }

  private synchronized int stays() {
    return Math.max(0, shortStays - 1);
  }

  private void subscribeAgain(Client client) throws PlaygroundException, InterruptedException {
    Text back = Text.of("playground.back", client.name());
    if (client.sessionPresent()) {
      say.accept(Text.of("playground.back.kept", back));
      return;
    }
    for (Subscription subscription : subscriptions.all()) {
      var unused = client.subscribe(subscription.filters(), subscription.qos());
    }
    String filters = String.join(", ", subscriptions.filters());
    say.accept(
        filters.isEmpty()
            ? Text.of("playground.back.alone", back)
            : Text.of("playground.back.subscribed", back, filters));
  }

  /** Waits until nobody is on the way back, or so long. */
  synchronized void await(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (underWay) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** Whether the client is away, and on its way back. */
  synchronized boolean isUnderWay() {
    return underWay;
  }
}
