package org.mqttcourse.broker.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.broker.link.LinkFault.Action;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.TopicFilter;

/** Understands one fault. */
final class FaultParser {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d+)?)(ms|s)");
  private static final Pattern RATE =
      Pattern.compile("(\\d{1,9}(?:\\.\\d+)?)(|k|m)b/s", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,6})(?:st|nd|rd|th)?");
  private static final Pattern PLUS_MINUS = Pattern.compile("±|\\+/-|\\+-");
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int FASTEST = 100_000_000;
  private static final String ACTIONS =
      "drop, delay, duplicate, reorder, slow, freeze or cut; 'heal' ends it";

  private final String text;
  private final List<String> words;
  private int place;
  private Action action;
  private Which which;
  private String packet = "";
  private final Map<String, String> where = new LinkedHashMap<>();
  private Optional<Direction> direction = Optional.empty();
  private Duration delay = Duration.ZERO;
  private Duration jitter = Duration.ZERO;
  private int rate;
  private OptionalLong seed = OptionalLong.empty();

  FaultParser(String text) {
    this.text = text.strip().replaceAll("\\s+", " ");
    this.words = new ArrayList<>(List.of(PLUS_MINUS.matcher(this.text).replaceAll(" ± ").strip()));
    List<String> all = List.of(words.remove(0).split("\\s+"));
    words.addAll(all);
  }

  LinkFault parse() {
    action = action(next("What shall happen? One of " + ACTIONS));
    while (place < words.size()) {
      word(words.get(place++));
    }
    check();
    return new LinkFault(
        action,
        which == null ? Which.all() : which,
        new PacketPattern(
            packet.isEmpty() ? Optional.empty() : Optional.of(packet.toUpperCase(Locale.ROOT)),
            where),
        direction,
        delay,
        jitter,
        rate,
        seed,
        text.replaceFirst(" seed -?\\d+$", ""));
  }

  private Action action(String word) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "drop", "lose" -> {
        return Action.DROP;
      }
      case "duplicate", "double" -> {
        return Action.DUPLICATE;
      }
      case "reorder" -> {
        packet = "publish";
        return Action.REORDER;
      }
      case "delay" -> {
        return Action.DELAY;
      }
      case "slow" -> {
        return Action.SLOW;
      }
      case "freeze" -> {
        return Action.FREEZE;
      }
      case "cut" -> {
        return cut();
      }
      default ->
          throw new IllegalArgumentException(
              "A link can't '%s'. It can %s.".formatted(word, ACTIONS));
    }
  }

  private Action cut() {
    if (place == words.size()) {
      return Action.CUT;
    }
    return switch (words.get(place++).toLowerCase(Locale.ROOT)) {
      case "before" -> Action.CUT_BEFORE;
      case "after" -> Action.CUT_AFTER;
      default ->
          throw new IllegalArgumentException(
              "A cut is at once, or before or after a packet: cut before next puback");
    };
  }

  private void word(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    Matcher percent = PERCENT.matcher(small);
    switch (small) {
      case "next" -> choose(Which.next(count(1)));
      case "every" -> {
        int number = count(1);
        choose(number == 1 ? Which.all() : Which.every(number));
      }
      case "up" -> direction = Optional.of(Direction.TO_BROKER);
      case "down" -> direction = Optional.of(Direction.TO_CLIENT);
      case "where" -> conditions();
      case "seed" -> seed = OptionalLong.of(seed(next("A seed is a number: seed 7")));
      case "±" -> jitter = time(next("How much longer or shorter? delay 300ms ±100ms"));
      default -> {
        if (percent.matches()) {
          choose(Which.percent(percentage(percent.group(1))));
        } else if (action == Action.DELAY && delay.isZero()) {
          delay = time(word);
        } else if (action == Action.SLOW && rate == 0) {
          rate = rate(word);
        } else {
          packet(small);
        }
      }
    }
  }

  private void choose(Which chosen) {
    if (which != null) {
      throw new IllegalArgumentException(
          "Say one of next, every and a percentage only, as in: drop next 3 publish");
    }
    which = chosen;
  }

  /** The number that follows, where one does. */
  private int count(int otherwise) {
    Matcher count = COUNT.matcher(place < words.size() ? words.get(place) : "");
    if (!count.matches()) {
      return otherwise;
    }
    place++;
    int number = Integer.parseInt(count.group(1));
    if (number == 0) {
      throw new IllegalArgumentException("Counting begins with 1, not with 0.");
    }
    return number;
  }

  private void packet(String word) {
    String single = word.replaceFirst("(?<=sh)es$|s$", "");
    if (Packet.NAMES.contains(single.toUpperCase(Locale.ROOT))) {
      packet = single;
    } else if (single.equals("message")) {
      packet = "publish";
    } else if (single.equals("packet") || word.equals("all") || word.equals("any")) {
      packet = "";
    } else {
      throw new IllegalArgumentException(
          "'%s' is no packet, such as publish, puback, pubrec, connect or pingreq."
              .formatted(word));
    }
  }

  private void conditions() {
    int before = place;
    while (place < words.size() && words.get(place).contains("=")) {
      String[] pair = words.get(place++).split("=", 2);
      String field = pair[0].toLowerCase(Locale.ROOT);
      if (!PacketPattern.FIELDS.contains(field)) {
        throw new IllegalArgumentException(
            "A packet has no '%s'. Behind where stands one of: %s"
                .formatted(pair[0], String.join(", ", PacketPattern.FIELDS)));
      }
      if (field.equals("topic") && !new TopicFilter(pair[1]).isValid()) {
        throw new IllegalArgumentException(
            "'%s' is no topic and no filter: + and # stand alone, # last.".formatted(pair[1]));
      }
      where.put(field, pair[1]);
    }
    if (place == before) {
      throw new IllegalArgumentException(
          "Where what? As in: drop publish where topic=home/kitchen qos=1");
    }
  }

  private String next(String otherwise) {
    if (place == words.size() || words.get(place).isEmpty()) {
      throw new IllegalArgumentException(otherwise);
    }
    return words.get(place++);
  }

  private static long seed(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A seed is a number, as in: seed 7");
    }
  }

  private static Duration time(String word) {
    Matcher time = TIME.matcher(word.toLowerCase(Locale.ROOT));
    if (!time.matches()) {
      throw new IllegalArgumentException("'%s' is no time, such as 300ms or 2s.".formatted(word));
    }
    double seconds = Double.parseDouble(time.group(1)) / (time.group(2).equals("s") ? 1 : 1000);
    if (seconds > LONGEST.toSeconds()) {
      throw new IllegalArgumentException("Ten minutes are the longest delay: 600s");
    }
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private static int rate(String word) {
    Matcher rate = RATE.matcher(word);
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no speed, such as 500B/s or 1kB/s.".formatted(word));
    }
    int unit =
        switch (rate.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> 1000;
          case "m" -> 1_000_000;
          default -> 1;
        };
    double bytes = Double.parseDouble(rate.group(1)) * unit;
    if (bytes < 1 || bytes > FASTEST) {
      throw new IllegalArgumentException("A link is as slow as 1B/s and as fast as 100MB/s.");
    }
    return (int) bytes;
  }

  private static double percentage(String number) {
    double percent = Double.parseDouble(number);
    if (percent <= 0 || percent > 100) {
      throw new IllegalArgumentException("More than 0% and at most 100%, as in: drop 20%");
    }
    return percent;
  }

  private void check() {
    boolean chosen = which != null || !packet.isEmpty() || !where.isEmpty();
    switch (action) {
      case DROP, DUPLICATE ->
          require(chosen, words.get(0) + " what? As in: " + words.get(0) + " next publish");
      case CUT_BEFORE, CUT_AFTER ->
          require(which != null, "Which one? As in: cut before next puback");
      case DELAY -> require(!delay.isZero(), "How long? As in: delay 300ms");
      case SLOW -> {
        require(rate > 0, "How slow? As in: slow 1kB/s");
        require(!chosen, "All packets are slow, so name none: slow 1kB/s");
      }
      case FREEZE -> require(!chosen, "All packets are frozen, so name none: freeze");
      default -> {}
    }
    require(jitter.isZero() || action == Action.DELAY, "± goes with delay: delay 300ms ±100ms");
    require(
        jitter.compareTo(delay) <= 0,
        "A packet can't arrive before it was sent: the ± is more than the delay.");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
