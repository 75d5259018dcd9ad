package json_robust;

import java.util.List;
import java.util.stream.IntStream;
import org.mqttcourse.check.Values;

/**
 * One that the gauge sends.
 *
 * @param litres a power of two that no other one has
 */
record Message(Kind kind, int litres) {
  /** How many there are. */
  static final int COUNT = Kind.values().length;

  /** All of them, in the order in which they are sent. */
  static List<Message> all(Values values) {
    return IntStream.range(0, COUNT)
        .mapToObj(
            i ->
                new Message(
                    Kind.valueOf(values.get("kind" + i)),
                    Integer.parseInt(values.get("litres" + i))))
        .toList();
  }

  String text() {
    return kind.form.replace("N", String.valueOf(litres));
  }

  /** What it adds to the right sum. */
  double good() {
    if (!kind.good || kind == Kind.ZERO) {
      return 0;
    }
    return kind == Kind.HALF ? litres + 0.5 : litres;
  }

  boolean isIn(long sum) {
    return (sum & litres) != 0;
  }
}
