package org.mqttcourse.broker.link;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.mqttcourse.broker.link.LinkFault.Action;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;

/**
 * The faults of all links between a broker and its clients, by client identifier. Only connections
 * of the student's party have them. Safe for many threads.
 */
public final class Links {
  /** In place of a client's identifier: every client. */
  public static final String ALL = "all";

  private final RandomGenerator seeds;
  private final List<Rule> rules = new ArrayList<>();
  private final Set<Wire> wires = new LinkedHashSet<>();
  private volatile boolean idle = true;

  /**
   * No faults yet.
   *
   * @param seeds for faults that are set without one
   */
  public Links(RandomGenerator seeds) {
    this.seeds = seeds;
  }

  /**
   * A fault that is set.
   *
   * @param who a client's identifier, or {@link #ALL}
   * @param fault as one would write it, with its seed where chance has a part
   * @param hits how many packets it has hit so far
   * @param left how many it will hit; -1 where there is no end to it
   */
  public record Setting(String who, String fault, long hits, long left) {}

  /**
   * Disturbs a client's link from now on, over reconnects too; a bare {@code cut} is done at once.
   *
   * @return how many open connections it concerns now
   */
  public int set(String who, LinkFault fault) {
    List<Wire> concerned;
    synchronized (this) {
      concerned = wires(who);
      if (fault.action() != Action.CUT) {
        rules.add(new Rule(who, fault, fault.seed().orElseGet(() -> seeds.nextInt(1_000_000))));
        idle = false;
      }
    }
    // Not under the lock: a connection's own thread may want it.
    if (fault.action() == Action.CUT) {
      concerned.forEach(wire -> wire.cut(fault.text()));
    } else if (fault.action() == Action.FREEZE) {
      concerned.forEach(wire -> wire.frozen(fault));
    }
    return concerned.size();
  }

  /**
   * Ends the faults of that client, or all there are; what was held passes now.
   *
   * @return how many faults there were
   */
  public int heal(String who) {
    int healed;
    List<Wire> concerned;
    synchronized (this) {
      int before = rules.size();
      rules.removeIf(rule -> who.equals(ALL) || rule.setting().who().equals(who));
      healed = before - rules.size();
      idle = rules.isEmpty();
      concerned = wires(ALL);
    }
    concerned.forEach(Wire::healed);
    return healed;
  }

  /**
   * Makes the broker hang up on a client, as if it had lost patience.
   *
   * @return how many connections that ended
   */
  public int kick(String who) {
    List<Wire> concerned;
    synchronized (this) {
      concerned = wires(who);
    }
    concerned.forEach(Wire::kick);
    return concerned.size();
  }

  /** What is set, in order. */
  public synchronized List<Setting> settings() {
    return rules.stream().map(Rule::setting).toList();
  }

  /** The identifiers of the clients that are connected, in order. */
  public synchronized List<String> clients() {
    return wires.stream().map(Wire::client).filter(name -> !name.isEmpty()).distinct().toList();
  }

  private List<Wire> wires(String who) {
    return wires.stream().filter(wire -> who.equals(ALL) || who.equals(wire.client())).toList();
  }

  /** A connection was opened. */
  public synchronized void add(Wire wire) {
    wires.add(wire);
  }

  /** A connection has ended. */
  public synchronized void remove(Wire wire) {
    wires.remove(wire);
  }

  /** Whether no fault is set: then no packet needs a look. */
  public boolean isIdle() {
    return idle;
  }

  /** What is to be done to a packet that sets out; in the order in which it was set. */
  synchronized List<Hit> hits(String client, Direction direction, Packet packet) {
    List<Hit> hits = new ArrayList<>();
    for (Iterator<Rule> each = rules.iterator(); each.hasNext(); ) {
      Rule rule = each.next();
      Optional<Hit> hit =
          rule.fault().action() == Action.FREEZE
              ? Optional.empty()
              : rule.meets(client, direction, packet);
      hit.ifPresent(hits::add);
      if (rule.isOver()) {
        each.remove();
      }
      if (hit.filter(one -> swallows(one.fault().action())).isPresent()) {
        break;
      }
    }
    idle = rules.isEmpty();
    return hits;
  }

  /** Whether a fault is set that concerns that client. */
  public synchronized boolean concerns(String client) {
    return rules.stream().anyMatch(rule -> rule.concerns(client));
  }

  private static boolean swallows(Action action) {
    return action == Action.DROP || action == Action.CUT_BEFORE;
  }

  /** The fault that lets nothing pass there; empty where something does. */
  synchronized Optional<LinkFault> freeze(String client, Direction direction) {
    Predicate<LinkFault> freezes =
        fault -> fault.action() == Action.FREEZE && fault.goes(direction);
    return rules.stream()
        .filter(rule -> rule.concerns(client))
        .map(Rule::fault)
        .filter(freezes)
        .findFirst();
  }
}
