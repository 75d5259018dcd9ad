package org.mqttcourse.broker.link;

import java.util.Optional;
import java.util.Random;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;

/** A fault that is set, and how often it has hit. */
final class Rule {
  private final String who;
  private final LinkFault fault;
  private final long seed;
  private final Random random;
  private long met;
  private long hits;

  Rule(String who, LinkFault fault, long seed) {
    this.who = who;
    this.fault = fault;
    this.seed = seed;
    this.random = new Random(seed);
  }

  boolean concerns(String client) {
    return who.equals(Links.ALL) || who.equals(client);
  }

  LinkFault fault() {
    return fault;
  }

  /** Whether it hits that packet, and how. */
  Optional<Hit> meets(String client, Direction direction, Packet packet) {
    if (!concerns(client) || !fault.goes(direction) || !fault.packets().matches(packet)) {
      return Optional.empty();
    }
    met++;
    boolean hit =
        switch (fault.which().kind()) {
          case ALL -> true;
          case NEXT -> met <= fault.which().number();
          case EVERY -> met % (long) fault.which().number() == 0;
          case PERCENT -> random.nextDouble() * 100 < fault.which().number();
        };
    if (!hit) {
      return Optional.empty();
    }
    hits++;
    double jitter = fault.jitter().isZero() ? 0 : random.nextDouble() * 2 - 1;
    long nanos = fault.delay().toNanos() + (long) (jitter * fault.jitter().toNanos());
    return Optional.of(new Hit(fault, nanos));
  }

  /** Whether it will hit no more. */
  boolean isOver() {
    return fault.which().kind() == Which.Kind.NEXT && met >= fault.which().number();
  }

  Links.Setting setting() {
    return new Links.Setting(
        who,
        fault.text() + (fault.isByChance() ? " seed " + seed : ""),
        hits,
        fault.which().kind() == Which.Kind.NEXT ? (long) fault.which().number() - met : -1);
  }
}
