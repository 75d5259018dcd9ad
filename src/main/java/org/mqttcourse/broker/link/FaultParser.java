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
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextArgumentException;
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
  private static final Text ACTIONS = Text.of("link.actions");

  private final String text;
  private final List<String> words;
  private int place;
  private Action action;
  private Which which;
  private String packet = "";
  private boolean named;
  private final Map<String, String> where = new LinkedHashMap<>();
  private Optional<Direction> direction = Optional.empty();
  private Duration delay = Duration.ZERO;
  private Duration jitter = Duration.ZERO;
  private int rate;
  private OptionalLong seed = OptionalLong.empty();

  /**
   * Of these words, one of which may have spaces in it: the payload of a {@code where}, which was
   * in quotes.
   */
  FaultParser(List<String> given) {
    this.text = String.join(" ", given.stream().map(FaultParser::quoted).toList());
    this.words = new ArrayList<>();
    for (String word : given) {
      boolean condition = word.contains("=");
      words.addAll(condition ? List.of(word) : apart(word));
    }
  }

  private static List<String> apart(String word) {
    return List.of(PLUS_MINUS.matcher(word).replaceAll(" ± ").strip().split("\\s+"));
  }

  private static String quoted(String word) {
    return word.contains(" ") ? '"' + word + '"' : word;
  }

  LinkFault parse() {
    action = action(next(Text.of("link.what", ACTIONS)));
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
      default -> throw new TextArgumentException(Text.of("link.unknown", word, ACTIONS));
    }
  }

  private Action cut() {
    if (place == words.size()) {
      return Action.CUT;
    }
    return switch (words.get(place++).toLowerCase(Locale.ROOT)) {
      case "before" -> Action.CUT_BEFORE;
      case "after" -> Action.CUT_AFTER;
      default -> throw new TextArgumentException(Text.of("link.cut"));
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
      case "up" -> go(Direction.TO_BROKER);
      case "down" -> go(Direction.TO_CLIENT);
      case "where" -> conditions();
      case "seed" -> seed = OptionalLong.of(seed(next(Text.of("link.seed"))));
      case "±" -> jitter = time(next(Text.of("link.jitter")));
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

  private void go(Direction way) {
    if (direction.filter(other -> other != way).isPresent()) {
      throw new TextArgumentException(Text.of("link.one.way"));
    }
    direction = Optional.of(way);
  }

  private void choose(Which chosen) {
    if (which != null) {
      throw new TextArgumentException(Text.of("link.one.choice"));
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
      throw new TextArgumentException(Text.of("link.zero"));
    }
    return number;
  }

  private void packet(String word) {
    String single = word.replaceFirst("(?<=sh)es$|s$", "").replace("message", "publish");
    if (Packet.NAMES.contains(single.toUpperCase(Locale.ROOT))) {
      if (named && !packet.equals(single)) {
        throw new TextArgumentException(Text.of("link.one.packet", packet, single));
      }
      packet = single;
      named = true;
    } else if (single.equals("packet") || word.equals("all") || word.equals("any")) {
      packet = "";
    } else {
      throw new TextArgumentException(Text.of("link.no.packet", word));
    }
  }

  private void conditions() {
    int before = place;
    while (place < words.size() && words.get(place).contains("=")) {
      String[] pair = words.get(place++).split("=", 2);
      String field = pair[0].toLowerCase(Locale.ROOT);
      if (!PacketPattern.FIELDS.contains(field)) {
        throw new TextArgumentException(
            Text.of("link.no.field", pair[0], List.copyOf(PacketPattern.FIELDS)));
      }
      if (field.equals("topic") && !new TopicFilter(pair[1]).isValid()) {
        throw new TextArgumentException(Text.of("link.no.filter", pair[1]));
      }
      where.put(field, pair[1]);
    }
    if (place == before) {
      throw new TextArgumentException(Text.of("link.where"));
    }
  }

  private String next(Text otherwise) {
    if (place == words.size() || words.get(place).isEmpty()) {
      throw new TextArgumentException(otherwise);
    }
    return words.get(place++);
  }

  private static long seed(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new TextArgumentException(Text.of("link.seed.number"));
    }
  }

  private static Duration time(String word) {
    Matcher time = TIME.matcher(word.toLowerCase(Locale.ROOT));
    if (!time.matches()) {
      throw new TextArgumentException(Text.of("link.no.time", word));
    }
    double seconds = Double.parseDouble(time.group(1)) / (time.group(2).equals("s") ? 1 : 1000);
    if (seconds > LONGEST.toSeconds()) {
      throw new TextArgumentException(Text.of("link.too.long"));
    }
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private static int rate(String word) {
    Matcher rate = RATE.matcher(word);
    if (!rate.matches()) {
      throw new TextArgumentException(Text.of("link.no.rate", word));
    }
    int unit =
        switch (rate.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> 1000;
          case "m" -> 1_000_000;
          default -> 1;
        };
    double bytes = Double.parseDouble(rate.group(1)) * unit;
    if (bytes < 1 || bytes > FASTEST) {
      throw new TextArgumentException(Text.of("link.rates"));
    }
    return (int) bytes;
  }

  private static double percentage(String number) {
    double percent = Double.parseDouble(number);
    if (percent <= 0 || percent > 100) {
      throw new TextArgumentException(Text.of("link.percent"));
    }
    return percent;
  }

  private void check() {
    boolean chosen = which != null || !packet.isEmpty() || !where.isEmpty();
    switch (action) {
      case DROP, DUPLICATE -> require(chosen, Text.of("link.drop.what", words.get(0)));
      case CUT_BEFORE, CUT_AFTER -> require(which != null, Text.of("link.cut.which"));
      case DELAY -> require(!delay.isZero(), Text.of("link.delay.how"));
      case SLOW -> {
        require(rate > 0, Text.of("link.slow.how"));
        require(!chosen, Text.of("link.slow.all"));
      }
      case FREEZE -> require(!chosen, Text.of("link.freeze.all"));
      default -> {}
    }
    require(jitter.isZero() || action == Action.DELAY, Text.of("link.jitter.delay"));
    require(jitter.compareTo(delay) <= 0, Text.of("link.jitter.more"));
  }

  private static void require(boolean condition, Text message) {
    if (!condition) {
      throw new TextArgumentException(message);
    }
  }
}
