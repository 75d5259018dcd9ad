package org.mqttcourse.lesson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.wire.Conversation;

/**
 * What must have happened for an option of a prediction to be what happened.
 *
 * @param packets that are counted
 * @param least so many at least
 * @param most so many at most
 */
public record Expectation(Condition packets, int least, int most) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6})|(\\+))?");
  private static final String NO = "no ";

  /**
   * Reads {@code 2}, {@code 3+} or {@code 1-4}, which count the packets of {@code measure}; or a
   * condition of its own, such as {@code publish client=anna to=client}, of which one packet is
   * enough, or {@code no publish client=anna}.
   *
   * @throws IllegalArgumentException with the reason, for the author
   */
  public static Expectation parse(String text, Optional<String> measure) {
    Matcher range = RANGE.matcher(text.strip());
    if (range.matches()) {
      Condition packets =
          new Condition(
              measure.orElseThrow(
                  () -> new IllegalArgumentException("a number needs measure=\"publish ...\"")));
      int least = Integer.parseInt(range.group(1));
      int most =
          range.group(3) != null
              ? Integer.MAX_VALUE
              : range.group(2) == null ? least : Integer.parseInt(range.group(2));
      return new Expectation(packets, least, most);
    }
    if (text.strip().startsWith(NO)) {
      return new Expectation(new Condition(text.strip().substring(NO.length())), 0, 0);
    }
    Condition packets = new Condition(text.strip());
    return new Expectation(packets, packets.count(), Integer.MAX_VALUE);
  }

  /** Whether that is what happened. */
  public boolean isMetBy(Conversation conversation) {
    long count = conversation.where(packets.packet()).sightings().size();
    return count >= least && count <= most;
  }
}
