package average;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttcourse.check.Values;

/** A way to reckon: which readings, and what becomes of them. */
enum Reckoning {
  RIGHT("", "", RoundingMode.HALF_UP),
  INTEGERS(
      "integer-division",
      "int / int forgets the rest: make one of the two a double.",
      RoundingMode.DOWN),
  MIXED(
      "rooms-mixed",
      "Each room has its own readings: a Map from the room to them.",
      RoundingMode.HALF_UP),
  ALL_TIME(
      "average-of-all-time",
      "Only the last few count: take the oldest away when there are too many.",
      RoundingMode.HALF_UP),
  FIRST_ONES(
      "first-ones",
      "At first there are fewer readings than count: divide by how many there are.",
      RoundingMode.HALF_UP),
  DOWN(
      "rounds-down",
      "Round to the nearest: %.1f does, a cast to int or long doesn't.",
      RoundingMode.DOWN),
  EVEN(
      "rounds-to-even",
      "The middle is rounded up here: RoundingMode.HALF_UP, or %.1f.",
      RoundingMode.HALF_EVEN),
  OTHER(
      "wrong-average",
      "The last readings of this room, this one included; one decimal place.",
      RoundingMode.HALF_UP);

  final String id;
  final String hint;
  private final RoundingMode rounding;

  Reckoning(String id, String hint, RoundingMode rounding) {
    this.id = id;
    this.hint = hint;
    this.rounding = rounding;
  }

  List<BigDecimal> reports(Values values) {
    int count = Integer.parseInt(values.get("count"));
    Map<String, List<Integer>> kept = new HashMap<>();
    List<BigDecimal> reports = new ArrayList<>();
    for (Reading reading : Reading.all(values)) {
      String row = this == MIXED ? "all" : reading.room();
      List<Integer> last = kept.computeIfAbsent(row, r -> new ArrayList<>());
      last.add(reading.ppm());
      if (this != ALL_TIME && last.size() > count) {
        last.remove(0);
      }
      if (reading.report()) {
        int sum = last.stream().mapToInt(ppm -> ppm).sum();
        int divisor = this == FIRST_ONES ? count : last.size();
        int places = this == INTEGERS ? 0 : 1;
        reports.add(new BigDecimal(sum).divide(new BigDecimal(divisor), places, rounding));
      }
    }
    return reports;
  }
}
