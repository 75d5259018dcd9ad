package org.mqttcourse.wire;

import java.time.Duration;
import java.util.List;

/**
 * Some sightings on end. A packet is only its bytes here until somebody looks at it: so recording
 * costs little more than one copy of the bytes, and makes nothing that has to be collected.
 *
 * <p>Used under the journal's lock only.
 */
final class JournalPage {
  private static final int SLOTS = 1024;

  /** Of all packets on this page. */
  private static final int BYTES = 1 << 16;

  /** A larger packet keeps its bytes itself, or pages would be half empty. */
  private static final int LARGE = BYTES / 16;

  private long firstNumber;

  /** A {@link Sighting}, or the {@link Witness} of a packet that nobody has looked at yet. */
  private final Object[] slots = new Object[SLOTS];

  private final long[] nanos = new long[SLOTS];
  private final int[] starts = new int[SLOTS];
  private final int[] sizes = new int[SLOTS];
  private final Direction[] directions = new Direction[SLOTS];
  private byte[] bytes;
  private int used;
  private int count;
  private int forgotten;
  private boolean lent;

  /** An empty page, whose first sighting will have that number. */
  JournalPage(long firstNumber) {
    this.firstNumber = firstNumber;
  }

  /**
   * Makes an empty page of one that is forgotten, and on which nobody has ever looked at a packet:
   * so a full journal needs no more memory, and gives the collector nothing to do.
   */
  void beginAgain(long firstNumber) {
    this.firstNumber = firstNumber;
    used = 0;
    count = 0;
    forgotten = 0;
  }

  /** Whether a packet of that size can still be written here. */
  boolean hasRoomFor(int size) {
    return count < SLOTS && (size > LARGE || used + size <= BYTES);
  }

  /** Writes a packet of that many bytes. */
  void add(long at, Witness witness, Direction direction, int size, Journal.Copying copying) {
    if (size > LARGE) {
      byte[] own = new byte[size];
      copying.into(own, 0);
      add(new Sighting(nextNumber(), Duration.ofNanos(at), witness, direction, Bytes.owned(own)));
      return;
    }
    if (bytes == null) {
      bytes = new byte[BYTES];
    }
    copying.into(bytes, used);
    slots[count] = witness;
    nanos[count] = at;
    starts[count] = used;
    sizes[count] = size;
    directions[count] = direction;
    used += size;
    count++;
  }

  /** Writes something that has been read already. */
  void add(Sighting sighting) {
    slots[count] = sighting;
    sizes[count] = sighting.raw().size();
    count++;
  }

  /** The number that the next sighting on this page gets. */
  long nextNumber() {
    return firstNumber + count;
  }

  /** The one with that number, which is on this page; always the same object. */
  Sighting sighting(long number) {
    int slot = (int) (number - firstNumber);
    if (slots[slot] instanceof Witness witness) {
      lent = true;
      slots[slot] =
          new Sighting(
              number,
              Duration.ofNanos(nanos[slot]),
              witness,
              directions[slot],
              Bytes.within(bytes, starts[slot], sizes[slot]));
    }
    return (Sighting) slots[slot];
  }

  /**
   * Those with a greater number that are not forgotten, to the end of a list of at most so many.
   */
  void addAfter(long number, int most, List<Sighting> sightings) {
    long first = Math.max(number + 1, firstNumber + forgotten);
    for (long next = first; next < nextNumber() && sightings.size() < most; next++) {
      sightings.add(sighting(next));
    }
  }

  /** Forgets its oldest sighting; how many bytes that had. */
  int forgetOldest() {
    slots[forgotten] = null;
    return sizes[forgotten++];
  }

  /** Whether nothing is left of what was written here. */
  boolean isForgotten() {
    return forgotten == count;
  }

  /** Whether somebody may still read packets from its bytes, forgotten or not. */
  boolean isLent() {
    return lent;
  }
}
