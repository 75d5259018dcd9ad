package org.mqttcourse.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points, which have two decimals at the most. */
public final class Points {
  private Points() {}

  /** Rounded to two decimals. */
  public static double rounded(double points) {
    return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  /** Without needless zeros, such as {@code 7.5} and {@code 10}. */
  public static String say(double points) {
    return BigDecimal.valueOf(points)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
