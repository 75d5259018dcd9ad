package org.mqttcourse.playground;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.text.Text;

/** Finds what somebody probably meant to type. */
public final class Nearest {
  private static final int MOST = 3;

  /** Nobody slips once or twice in what is longer; to compare it would take gigabytes. */
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The candidates that are a slip or two away from the word; the nearest first, at most three. */
  public static List<String> to(String word, Collection<String> candidates) {
    String typed = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> Math.max(typed.length(), candidate.length()) <= LONGEST)
        .filter(candidate -> near(typed, candidate.toLowerCase(Locale.ROOT)))
        .sorted(
            Comparator.<String>comparingInt(
                    candidate -> slips(typed, candidate.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** A question to put behind "I don't know that": nothing where nothing is near. */
  public static Text question(String word, Collection<String> candidates) {
    List<String> near = to(word, candidates);
    if (near.isEmpty()) {
      return Text.NOTHING;
    }
    String last = near.get(near.size() - 1);
    String rest = String.join(", ", near.subList(0, near.size() - 1));
    return rest.isEmpty()
        ? Text.of("playground.nearest.one", last)
        : Text.of("playground.nearest.many", rest, last);
  }

  private static boolean near(String typed, String candidate) {
    int allowed = Math.min(typed.length(), candidate.length()) > 3 ? 2 : 1;
    return slips(typed, candidate) <= allowed
        || (typed.length() > 1 && candidate.startsWith(typed))
        || (candidate.length() > 1 && typed.startsWith(candidate) && typed.length() < 10);
  }

  /** How many letters must be put in, left out, exchanged or swapped with a neighbour. */
  static int slips(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1);
        least = Math.min(least, table[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        table[i][j] = swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
      }
    }
    return table[a.length()][b.length()];
  }
}
