package org.mqttcourse.check;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Judges one exercise. Found by its place: {@code exercises/all_sent/AllSentCheck.java}.
 *
 * <p>A check has two halves. {@link #stimulate} plays the other clients while everything is
 * recorded; {@link #judge} is a pure function of what was recorded, so that the same evidence
 * always gets the same verdict.
 */
public interface Check {

  /** Draws the values of the day; the same random numbers must give the same values. */
  Values draw(RandomGenerator random);

  /** The values that {@code run} passes: friendly ones, always the same. */
  Values sample();

  /** Starts the program and plays the other clients; unless overridden, only starts and waits. */
  default void stimulate(Probe probe) throws InterruptedException {
    probe.start().awaitEnd();
  }

  /** The verdict on what was recorded. No clock, no randomness, no side effects. */
  Verdict judge(Evidence evidence);

  /** How long one run of the program may last before it is ended. */
  default Duration timeLimit() {
    return Duration.ofSeconds(10);
  }

  /** What is special about the world that the program runs in. */
  default Surroundings surroundings() {
    return Surroundings.PLAIN;
  }

  /**
   * Whether the program's standard input stays open, for {@link Probe.Run#type}; unless overridden,
   * it is at its end from the beginning.
   */
  default boolean hasKeyboard() {
    return false;
  }

  /** Whom the broker lets in with these values of the day, and how; unless overridden, anybody. */
  default Entrance entrance(Values values) {
    return Entrance.OPEN;
  }

  /**
   * The world that the program runs in.
   *
   * @param bytesPerSecond how fast the link to the broker carries bytes, each way; 0 for no limit
   * @param systemProperties for the program's JVM, such as {@code file.encoding}
   */
  record Surroundings(int bytesPerSecond, Map<String, String> systemProperties) {
    /** Nothing special. */
    public static final Surroundings PLAIN = new Surroundings(0, Map.of());

    public Surroundings {
      systemProperties = Map.copyOf(systemProperties);
    }
  }
}
