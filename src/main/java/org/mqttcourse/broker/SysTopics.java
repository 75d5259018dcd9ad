package org.mqttcourse.broker;

import io.netty.channel.EventLoop;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the broker tells about itself below {@code $SYS/broker}, in mosquitto's names: what has
 * changed, each second, and nothing at all while nobody listens. Used on one event loop.
 */
final class SysTopics {
  private static final long EVERY_MILLIS = 1000;

  private final Supplier<Map<String, String>> now;
  private final BooleanSupplier listenedTo;
  private final Consumer<Map<String, String>> retained;
  private final BiConsumer<String, String> live;
  private Map<String, String> told = Map.of();
  private boolean ticking;

  /**
   * Tells nothing yet.
   *
   * @param now all topics, with their values of the moment
   * @param listenedTo whether anybody has subscribed to any of them
   * @param retained takes what a new subscriber gets
   * @param live takes what those get who are there
   */
  SysTopics(
      Supplier<Map<String, String>> now,
      BooleanSupplier listenedTo,
      Consumer<Map<String, String>> retained,
      BiConsumer<String, String> live) {
    this.now = now;
    this.listenedTo = listenedTo;
    this.retained = retained;
    this.live = live;
  }

  /** Whether a filter asks for any of it. */
  static boolean concerns(String filter) {
    // The second is how MQTT 5's shared subscriptions begin.
    return filter.startsWith("$SYS/") || filter.startsWith("$share/");
  }

  /** Somebody subscribes: what there is now must be there before that. */
  void subscribed(EventLoop loop) {
    Map<String, String> values = now.get();
    retained.accept(values);
    if (!ticking) {
      ticking = true;
      told = values;
      again(loop);
    }
  }

  private void again(EventLoop loop) {
    var unused = loop.schedule(() -> tick(loop), EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick(EventLoop loop) {
    if (!listenedTo.getAsBoolean()) {
      ticking = false;
      return;
    }
    Map<String, String> values = now.get();
    retained.accept(values);
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.entrySet().removeIf(entry -> entry.getValue().equals(told.get(entry.getKey())));
    told = values;
    changed.forEach(live);
    again(loop);
  }
}
