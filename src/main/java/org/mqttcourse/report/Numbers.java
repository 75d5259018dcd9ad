package org.mqttcourse.report;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Bytes;

/** Numbers as machines send them: their bytes, the big end or the little end first. */
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}\\.\\d{1,15}");

  private static final String NUMBER = "lab.bytes.whole";

  private Numbers() {}

  /** One way to send a number. */
  record Form(Text name, Bytes bytes) {}

  /** The ways to send the number that the text writes; none where it writes no number. */
  static List<Form> of(String text) {
    if (WHOLE.matcher(text).matches()) {
      return whole(new BigInteger(text));
    }
    if (DECIMAL.matcher(text).matches()) {
      byte[] big = ByteBuffer.allocate(4).putFloat(Float.parseFloat(text)).array();
      return both("lab.bytes.decimal", big);
    }
    return List.of();
  }

  private static List<Form> whole(BigInteger number) {
    for (int size : new int[] {1, 2, 4, 8}) {
      if (number.bitLength() < 8 * size) {
        byte[] eight = ByteBuffer.allocate(8).putLong(number.longValue()).array();
        byte[] big = Arrays.copyOfRange(eight, 8 - size, 8);
        return size == 1 ? List.of(new Form(Text.of(NUMBER), Bytes.of(big))) : both(NUMBER, big);
      }
    }
    return List.of();
  }

  private static List<Form> both(String name, byte[] big) {
    return List.of(
        new Form(Text.of("lab.bytes.big", Text.of(name)), Bytes.of(big)),
        new Form(Text.of("lab.bytes.little", Text.of(name)), Bytes.of(reversed(big))));
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  /** What the bytes are as whole numbers: one line where all readings agree. */
  static List<Text> readings(Bytes bytes, ByteOrder order) {
    byte[] raw = bytes.toArray();
    byte[] big = order == ByteOrder.BIG_ENDIAN ? raw : reversed(raw);
    List<Text> readings = new ArrayList<>();
    BigInteger unsigned = new BigInteger(1, big);
    BigInteger signed = new BigInteger(big);
    readings.add(
        unsigned.equals(signed)
            ? Text.of("lab.decode.whole", unsigned)
            : Text.of("lab.decode.signed", unsigned, signed));
    if (big.length == 4) {
      readings.add(Text.of("lab.decode.float", ByteBuffer.wrap(big).getFloat()));
    } else if (big.length == 8) {
      readings.add(Text.of("lab.decode.double", ByteBuffer.wrap(big).getDouble()));
    }
    return readings;
  }
}
