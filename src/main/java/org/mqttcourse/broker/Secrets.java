package org.mqttcourse.broker;

import java.util.Arrays;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/**
 * Takes the password out of a CONNECT's bytes before they are recorded: what is not in the journal
 * can't be shown, saved or handed in. The lengths stay, so that the packet can still be read.
 */
final class Secrets {
  private static final byte STAR = '*';
  private static final int MQTT_5 = 5;

  private final byte[] bytes;
  private int at;

  private Secrets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The packet's bytes, with stars in place of a password's; they are changed no more. */
  static Bytes masked(Packet packet, byte[] bytes) {
    if (!(packet instanceof Packet.Connect connect && connect.password())) {
      return Bytes.owned(bytes);
    }
    byte[] masked = bytes.clone();
    int from;
    try {
      from = new Secrets(masked).password(connect);
    } catch (IndexOutOfBoundsException e) {
      // Not as the specification has it: then nothing of it is kept.
      from = 0;
    }
    Arrays.fill(masked, Math.min(from, masked.length), masked.length, STAR);
    return Bytes.owned(masked);
  }

  /** Where the password begins (section 3.1.3): it is the last field. */
  private int password(Packet.Connect connect) {
    at = 1;
    number();
    text();
    // Level, flags, keep alive.
    at += 4;
    properties(connect);
    text();
    if (connect.will().isPresent()) {
      properties(connect);
      text();
      text();
    }
    if (connect.userName().isPresent()) {
      text();
    }
    return at + 2;
  }

  private void properties(Packet.Connect connect) {
    if (connect.protocolLevel() >= MQTT_5) {
      // In two lines: at += number() would add to where it was before.
      int length = number();
      at += length;
    }
  }

  /** Over a text with its length before it. */
  private void text() {
    at += 2 + ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff));
  }

  /** A number of up to four bytes (section 2.2.3). */
  private int number() {
    int value = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      int one = bytes[at++] & 0xff;
      value |= (one & 0x7f) << shift;
      if (one < 0x80) {
        break;
      }
    }
    return value;
  }
}
