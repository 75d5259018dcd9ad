package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A strip of lights as it says that it is.
 *
 * @param name its topic, below that of its tree
 * @param lamps the colour of each, red, green and blue in a byte each (0xRRGGBB)
 * @param pattern what the lamps do: {@code still}, {@code run}, {@code blink}; or what else it says
 * @param status {@code online}, {@code offline}; empty where it has not said it
 */
public record Strip(String name, List<Integer> lamps, String pattern, String status) {
  /** Lamps that stay as they are. */
  public static final String STILL = "still";

  private static final String RUN = "run";
  private static final String BLINK = "blink";

  /** Steps that lamps are lit, and dark, when they blink. */
  private static final int BLINK_STEPS = 2;

  public Strip {
    lamps = List.copyOf(lamps);
  }

  /** Of which nothing is known yet. */
  public static Strip called(String name) {
    return new Strip(name, List.of(), STILL, "");
  }

  /** The same with other lamps. */
  public Strip shining(List<Integer> newLamps, String newPattern) {
    return new Strip(name, newLamps, newPattern, status);
  }

  /** The same with another status. */
  public Strip saying(String newStatus) {
    return new Strip(name, lamps, pattern, newStatus);
  }

  /** The colours that are seen at that step of the pattern, counted from 0. */
  List<Integer> at(long step) {
    if (pattern.equals(RUN) && !lamps.isEmpty()) {
      List<Integer> moved = new ArrayList<>(lamps);
      Collections.rotate(moved, (int) (step % lamps.size()));
      return moved;
    }
    boolean dark = pattern.equals(BLINK) && step / BLINK_STEPS % 2 == 1;
    return dark ? Collections.nCopies(lamps.size(), 0) : lamps;
  }
}
