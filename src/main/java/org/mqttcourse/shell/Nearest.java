package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /** The names that are alike, the nearest first; at most three. */
  static List<String> to(String typed, Collection<String> names) {
    String word = typed.toLowerCase(Locale.ROOT);
    List<String> near = new ArrayList<>();
    for (String name : names) {
      if (distance(word, name) <= Math.max(1, Math.min(word.length(), name.length()) / 3 + 1)
          || (word.length() > 1 && name.startsWith(word))) {
        near.add(name);
      }
    }
    near.sort(
        Comparator.comparingInt((String name) -> distance(word, name))
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(near.subList(0, Math.min(MOST, near.size())));
  }

  /** " Did you mean a or b?", or nothing where no name is near. */
  static String question(String typed, Collection<String> names) {
    List<String> near = to(typed, names);
    if (near.isEmpty()) {
      return "";
    }
    String last = near.get(near.size() - 1);
    String rest = String.join(", ", near.subList(0, near.size() - 1));
    return " Did you mean " + (rest.isEmpty() ? last : rest + " or " + last) + "?";
  }

  /** Letters to insert, drop, change or swap with their neighbour. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
