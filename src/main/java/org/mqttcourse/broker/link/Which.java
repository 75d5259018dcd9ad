package org.mqttcourse.broker.link;

/**
 * Which of the packets that a fault is meant for it hits.
 *
 * @param kind how they are chosen
 * @param number how many are next, the how manieth each time, or how many in a hundred
 */
public record Which(Kind kind, double number) {
  /** How they are chosen. */
  public enum Kind {
    /** All, until the link is healed. */
    ALL,
    /** So many, then no more. */
    NEXT,
    /** The third, the sixth, the ninth and so on. */
    EVERY,
    /** By chance, so many in a hundred. */
    PERCENT
  }

  static Which all() {
    return new Which(Kind.ALL, 0);
  }

  static Which next(int count) {
    return new Which(Kind.NEXT, count);
  }

  static Which every(int number) {
    return new Which(Kind.EVERY, number);
  }

  static Which percent(double percent) {
    return new Which(Kind.PERCENT, percent);
  }
}
