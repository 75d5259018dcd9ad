package org.mqttcourse.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path says of which attempt a file belongs to; the greater is the newer.
 *
 * @param numbers in the order in which they stand in the path; none for a path that says nothing
 */
record AttemptMark(List<Long> numbers) implements Comparable<AttemptMark> {
  /** {@code attempt2}, {@code Attempt_3}, {@code attempt_2026-11-20-23-59-01}. */
  private static final Pattern ATTEMPT =
      Pattern.compile("(?:^|[^a-z])attempt[ _-]?(\\d[\\d-]*)", Pattern.CASE_INSENSITIVE);

  /** {@code 2026-11-20}, {@code 20261120}, {@code 2026-11-20 23.59}. */
  private static final Pattern DATE =
      Pattern.compile(
          "(20\\d\\d-?[01]\\d-?[0-3]\\d(?:[T _-]?\\d\\d[.:h-]?\\d\\d(?:[.:-]?\\d\\d)?)?)");

  /** {@code Publish-1.java} and {@code Publish (1).java}: how platforms and browsers rename. */
  private static final Pattern COPY =
      Pattern.compile("(?:-(\\d{1,3})| ?\\((\\d{1,3})\\))(?=\\.[A-Za-z.]+$)");

  AttemptMark {
    numbers = List.copyOf(numbers);
  }

  /** Reads a path with slashes. */
  static AttemptMark of(String path) {
    List<Long> numbers = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      Matcher attempt = ATTEMPT.matcher(part);
      Matcher date = DATE.matcher(part);
      if (attempt.find()) {
        numbers.add(digits(attempt.group(1)));
      } else if (date.find()) {
        numbers.add(digits(date.group(1)));
      }
      Matcher copy = COPY.matcher(part);
      if (copy.find()) {
        numbers.add(digits(copy.group(1) == null ? copy.group(2) : copy.group(1)));
      }
    }
    return new AttemptMark(numbers);
  }

  /** The name without what a platform or browser adds: {@code Publish.java}. */
  static String withoutCopy(String name) {
    String plain = name.replaceFirst("(?i)(\\.(?:java|mqtt|json))\\.txt$", "$1");
    return COPY.matcher(plain).replaceFirst("");
  }

  /** A date without a time counts as its first second, so that dates compare with times. */
  private static long digits(String text) {
    String digits = text.replaceAll("\\D", "");
    if (digits.length() >= 8) {
      digits = (digits + "000000").substring(0, 14);
    }
    return Long.parseLong(digits);
  }

  @Override
  public int compareTo(AttemptMark other) {
    int both = Math.min(numbers.size(), other.numbers.size());
    for (int i = 0; i < both; i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(numbers.size(), other.numbers.size());
  }
}
