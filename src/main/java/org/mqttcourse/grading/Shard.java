package org.mqttcourse.grading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a class. A student is in the same part on every machine.
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
  /** All of a class. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TYPED = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /** Reads {@code 2/8}; empty where it is no such thing. */
  public static Optional<Shard> parse(String typed) {
    Matcher matcher = TYPED.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    return shard.number >= 1 && shard.number <= shard.of ? Optional.of(shard) : Optional.empty();
  }

  /** Whether that student is in it. */
  boolean holds(Student student) {
    return Math.floorMod(Seeds.hash(student.name()), (long) of) == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
