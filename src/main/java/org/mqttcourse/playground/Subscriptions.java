package org.mqttcourse.playground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one client is subscribed to, and how each message is to be shown. */
final class Subscriptions {
  private final List<Subscription> all = new ArrayList<>();
  private final Map<String, Integer> expected = new HashMap<>();

  /** Adds one; filters that others had are its own now, as they are at the broker. */
  synchronized void add(Subscription subscription) {
    remove(subscription.filters());
    all.add(subscription);
  }

  /** Gives these filters up; whether there was any of them. */
  synchronized boolean remove(List<String> filters) {
    boolean any = filters().stream().anyMatch(filters::contains);
    all.removeIf(subscription -> subscription.lose(filters));
    return any;
  }

  /** No more messages are to be shown for it, though it may take a moment until none come. */
  synchronized boolean end(Subscription subscription) {
    boolean first = all.contains(subscription) && !subscription.ending();
    subscription.end();
    return first;
  }

  /** All that wait for messages, oldest first. */
  synchronized List<Subscription> all() {
    return all.stream().filter(one -> !one.ending()).toList();
  }

  /** The filters, oldest first. */
  synchronized List<String> filters() {
    return all.stream().flatMap(subscription -> subscription.filters().stream()).toList();
  }

  /** A message is about to be published that will come here, where anything asks for it. */
  synchronized void expect(String topic) {
    if (all.stream().anyMatch(one -> !one.ending() && one.matches(topic))) {
      expected.merge(topic, 1, Integer::sum);
    }
  }

  /**
   * Waits until the expected messages have come, or so long: who leaves right after publishing
   * would else see his own messages on some days and miss them on others.
   */
  synchronized void awaitExpected(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!expected.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        expected.clear();
        return;
      }
      wait(left);
    }
  }

  /** A message has been shown. */
  synchronized void done(String topic) {
    expected.computeIfPresent(topic, (t, count) -> count > 1 ? count - 1 : null);
    notifyAll();
  }

  /** How to show a message that came; counts it. */
  synchronized Showing arrived(String topic) {
    List<Subscription> matching = all.stream().filter(one -> one.matches(topic)).toList();
    List<Subscription> open = matching.stream().filter(one -> !one.ending()).toList();
    if (matching.isEmpty()) {
      // From an earlier life of a kept session: nobody knows what it was asked for.
      return new Showing(true, true, Optional.empty(), List.of());
    }
    boolean verbose = open.stream().anyMatch(Subscription::verbose);
    Optional<MessageFormat> format =
        open.stream().flatMap(one -> one.format().stream()).reduce((one, later) -> later);
    List<Subscription> complete = open.stream().filter(Subscription::countDown).toList();
    complete.forEach(Subscription::end);
    return new Showing(!open.isEmpty(), verbose, format, complete);
  }

  /**
   * How a message is to be shown.
   *
   * @param shown whether at all
   * @param complete subscriptions that have had what they wanted
   */
  record Showing(
      boolean shown,
      boolean verbose,
      Optional<MessageFormat> format,
      List<Subscription> complete) {}
}
