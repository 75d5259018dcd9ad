package org.mqttcourse.proof.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mqttcourse.text.Texts;

/**
 * Compares what was printed with what a transcript says. {@code ...} in a line stands for any text,
 * with the spaces beside it; alone on a line, for any lines. What arrives at clients comes when it
 * comes: each client's messages in their order, but anywhere among the other lines of the answer.
 * That a try step is done is said or not, as the student stands at it or not: it need not be there.
 */
final class Likeness {
  private static final String ANYTHING = "...";
  private static final Pattern ARRIVAL = Pattern.compile("(\\S+) (?:←|<-) .*");
  private static final Pattern TICK =
      Pattern.compile(
          Texts.languages().stream()
              .map(language -> Pattern.quote(Texts.in(language).of("lesson.walk.done")))
              .collect(Collectors.joining("|", "[✓*] (", ").*")));

  private Likeness() {}

  /** The first thing that differs; empty where nothing does. */
  static Optional<Difference> difference(Turn turn, List<String> printed) {
    Answer expected = Answer.of(turn.answer());
    Answer got = Answer.of(printed);
    return arrivals(turn, expected, got).or(() -> fixed(turn, expected, got));
  }

  private static Optional<Difference> arrivals(Turn turn, Answer expected, Answer got) {
    Map<String, Deque<String>> left = new LinkedHashMap<>();
    got.arrivals.forEach(
        one -> left.computeIfAbsent(sender(one.text), name -> new ArrayDeque<>()).add(one.text));
    for (Line one : expected.arrivals) {
      Deque<String> its = left.getOrDefault(sender(one.text), new ArrayDeque<>());
      String next = its.poll();
      if (next == null || !like(one.text, next)) {
        String came = next == null ? "nothing like it" : next;
        return Optional.of(new Difference(turn.line() + 1 + one.index, one.text, came));
      }
    }
    return left.values().stream()
        .flatMap(Collection::stream)
        .filter(more -> !expected.isOpen() && !TICK.matcher(more).matches())
        .findFirst()
        .map(more -> new Difference(turn.line(), "nothing more", more));
  }

  private static Optional<Difference> fixed(Turn turn, Answer expected, Answer got) {
    List<Line> wanted = expected.fixed;
    List<Line> there = got.fixed;
    // Row by row: which of the wanted lines may end where.
    boolean[][] fits = new boolean[wanted.size() + 1][there.size() + 1];
    fits[0][0] = true;
    int furthest = 0;
    int at = 0;
    for (int i = 0; i < wanted.size(); i++) {
      boolean any = wanted.get(i).text.strip().equals(ANYTHING);
      for (int j = 0; j <= there.size(); j++) {
        boolean here =
            any
                ? fits[i][j] || (j > 0 && fits[i + 1][j - 1])
                : j > 0 && fits[i][j - 1] && like(wanted.get(i).text, there.get(j - 1).text);
        fits[i + 1][j] = here;
        if (here && (i + 1 > furthest || !any)) {
          furthest = i + 1;
          at = j;
        }
      }
    }
    if (fits[wanted.size()][there.size()]) {
      return Optional.empty();
    }
    String came = at < there.size() ? there.get(at).text : "nothing more";
    return Optional.of(
        furthest < wanted.size()
            ? new Difference(
                turn.line() + 1 + wanted.get(furthest).index, wanted.get(furthest).text, came)
            : new Difference(turn.line() + turn.answer().size(), "nothing more", came));
  }

  private static boolean like(String wanted, String there) {
    StringBuilder pattern = new StringBuilder();
    String between = "";
    for (String part : wanted.strip().split(" *" + Pattern.quote(ANYTHING) + " *", -1)) {
      pattern.append(between).append(Pattern.quote(part));
      between = ".*";
    }
    return Pattern.matches(pattern.toString(), there.strip());
  }

  private static String sender(String line) {
    Matcher arrival = ARRIVAL.matcher(line);
    return arrival.matches() ? arrival.group(1) : "";
  }

  /** A line and its place in the answer. */
  private record Line(int index, String text) {}

  private record Answer(List<Line> fixed, List<Line> arrivals) {
    static Answer of(List<String> lines) {
      List<Line> fixed = new ArrayList<>();
      List<Line> arrivals = new ArrayList<>();
      int last = lines.size();
      while (last > 0 && lines.get(last - 1).isBlank()) {
        last--;
      }
      for (int i = 0; i < last; i++) {
        String text = lines.get(i).stripTrailing();
        boolean comesAnyTime = ARRIVAL.matcher(text).matches() || TICK.matcher(text).matches();
        (comesAnyTime ? arrivals : fixed).add(new Line(i, text));
      }
      return new Answer(fixed, arrivals);
    }

    boolean isOpen() {
      return fixed.stream().anyMatch(line -> line.text.strip().equals(ANYTHING));
    }
  }
}
