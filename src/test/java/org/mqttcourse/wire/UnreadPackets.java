package org.mqttcourse.wire;

import java.util.Arrays;

/** Packets in a journal that nobody has read; the reader takes the first byte for an identifier. */
final class UnreadPackets {
  private UnreadPackets() {}

  /** So many, each filled with its number. */
  static void record(Journal journal, int count, int size) {
    Witness witness =
        new Witness(
            journal.connection(Connection.Party.STUDENT),
            "me",
            raw -> new Packet.PubAck(raw.toArray()[0]));
    for (int i = 1; i <= count; i++) {
      byte filling = (byte) i;
      journal.record(
          witness,
          Direction.TO_BROKER,
          size,
          (target, at) -> Arrays.fill(target, at, at + size, filling));
    }
  }
}
