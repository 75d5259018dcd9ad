package org.mqttcourse.broker.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mqttcourse.wire.Direction;

/**
 * What is to be done to a link, such as {@code cut before next puback}. {@link #parse} says how it
 * is written.
 *
 * @param action what to do
 * @param which of the packets meant are hit
 * @param packets that are meant
 * @param direction only the packets that go this way; empty for both ways
 * @param delay how long a packet is held; zero unless the action is {@link Action#DELAY}
 * @param jitter how much longer or shorter that may be, by chance
 * @param bytesPerSecond that pass; zero unless the action is {@link Action#SLOW}
 * @param seed for what happens by chance; empty to draw one
 * @param text as it was written, without the seed
 */
public record LinkFault(
    Action action,
    Which which,
    PacketPattern packets,
    Optional<Direction> direction,
    Duration delay,
    Duration jitter,
    int bytesPerSecond,
    OptionalLong seed,
    String text) {
  /** What can be done to a link. */
  public enum Action {
    DROP,
    DUPLICATE,
    REORDER,
    DELAY,
    SLOW,
    FREEZE,
    /** At once. */
    CUT,
    /** The packet is swallowed, then the connection is reset. */
    CUT_BEFORE,
    /** The packet passes, then the connection is reset. */
    CUT_AFTER
  }

  /**
   * Understands a fault:
   *
   * <pre>
   * drop next puback                    duplicate next publish
   * drop 20%                            drop publish where topic=home/# qos=1
   * delay 300ms                         delay 300ms ±100ms publish
   * reorder                             slow 1kB/s
   * freeze                              cut
   * cut before next puback              cut after every 10th publish
   * </pre>
   *
   * Each may end with {@code up} (to the broker) or {@code down} (to the client), and with {@code
   * seed N} where chance has a part in it.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static LinkFault parse(String text) {
    return parse(List.of(text.strip().split("\\s+")));
  }

  /** The same, of its words: one behind {@code where} may have spaces in it. */
  static LinkFault parse(List<String> words) {
    return new FaultParser(words).parse();
  }

  /** Whether a network over TCP could do this to single packets: it never does. */
  public boolean needsANetworkWithoutTcp() {
    return action == Action.DROP || action == Action.DUPLICATE || action == Action.REORDER;
  }

  /** Whether chance has a part in it. */
  boolean isByChance() {
    return which.kind() == Which.Kind.PERCENT || !jitter.isZero();
  }

  boolean goes(Direction way) {
    return direction.isEmpty() || direction.get() == way;
  }

  @Override
  public String toString() {
    return text;
  }
}
