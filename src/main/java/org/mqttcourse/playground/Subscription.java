package org.mqttcourse.playground;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.wire.TopicFilter;

/**
 * What one {@code sub} asked for. Filters that a later one asks for again move there; guarded by
 * {@link Subscriptions}.
 */
final class Subscription {
  private final int qos;
  private final boolean verbose;
  private final Optional<MessageFormat> format;
  private List<String> filters;
  private int left;
  private boolean ending;

  /**
   * Nothing has arrived yet.
   *
   * @param count after how many messages it ends; 0 for never
   */
  Subscription(
      List<String> filters, int qos, boolean verbose, Optional<MessageFormat> format, int count) {
    this.qos = qos;
    this.filters = List.copyOf(filters);
    this.verbose = verbose;
    this.format = format;
    this.left = count;
  }

  int qos() {
    return qos;
  }

  boolean verbose() {
    return verbose;
  }

  Optional<MessageFormat> format() {
    return format;
  }

  List<String> filters() {
    return filters;
  }

  boolean ending() {
    return ending;
  }

  void end() {
    ending = true;
  }

  boolean matches(String topic) {
    return filters.stream().anyMatch(filter -> new TopicFilter(filter).matches(topic));
  }

  /** Gives filters up; whether none is left. */
  boolean lose(List<String> gone) {
    filters = filters.stream().filter(filter -> !gone.contains(filter)).toList();
    return filters.isEmpty();
  }

  /** Counts a message; whether it was the last one wanted. */
  boolean countDown() {
    if (left == 0) {
      return false;
    }
    left--;
    return left == 0;
  }
}
