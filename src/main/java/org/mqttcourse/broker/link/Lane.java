package org.mqttcourse.broker.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault.Kind;
import org.mqttcourse.wire.Packet;

/**
 * One direction of one connection's link: what was sent waits here until it arrives. What passes
 * never overtakes what is before it, unless that was asked for. Used on one thread only.
 */
public final class Lane {
  private static final long MOST_WAITING_BYTES = 16 << 20;
  private static final long REORDER_PATIENCE_NANOS = 200_000_000;

  private final Links links;
  private final Direction direction;
  private final Road road;
  private final Deque<Held> held = new ArrayDeque<>();
  private Held overtaken;
  private long heldBytes;
  private long freeAt;
  private boolean alarmed;
  private boolean dead;

  /** What a lane runs along. */
  public interface Road {
    /** The client's identifier; empty before it has said one. */
    String client();

    /** Tells the journal. */
    void tell(Direction direction, Event.Fault fault, Parcel parcel);

    /** Resets the connection. */
    void cut(String words);

    /** Something is held for the first time. */
    void holds();

    /** Does it later, on the same thread. */
    void later(Runnable task, long nanos);

    /** The time, in nanoseconds. */
    long now();
  }

  /** An empty one. */
  public Lane(Links links, Direction direction, Road road) {
    this.links = links;
    this.direction = direction;
    this.road = road;
  }

  /** Whether all that is sent passes at once: then there is no need to {@link #send} it. */
  public boolean isClear() {
    return links.isIdle() && isEmpty() && !dead;
  }

  /** Whether nothing is on its way. */
  public boolean isEmpty() {
    return held.isEmpty() && overtaken == null;
  }

  /** Whether nothing will pass any more. */
  public boolean isDead() {
    return dead;
  }

  /** Whether nothing passes for now. */
  public boolean isFrozen() {
    return links.freeze(road.client(), direction).isPresent();
  }

  /** Sends something. */
  public void send(Parcel parcel) {
    if (dead) {
      parcel.drop();
      return;
    }
    Optional<Packet> packet = parcel.packet();
    List<Hit> hits = packet.map(p -> links.hits(road.client(), direction, p)).orElseGet(List::of);
    Held item = new Held(parcel, road.now());
    for (Hit hit : hits) {
      if (!treat(item, hit)) {
        return;
      }
    }
    if (heldBytes + parcel.size() > MOST_WAITING_BYTES) {
      tell(Kind.LOST, "too much waits on this link", parcel);
      parcel.drop();
      return;
    }
    enqueue(item);
  }

  /** Whether the packet is still on its way afterwards. */
  private boolean treat(Held item, Hit hit) {
    LinkFault fault = hit.fault();
    switch (fault.action()) {
      case DROP -> {
        tell(Kind.LOST, fault.text(), item.parcel);
        item.parcel.drop();
        return false;
      }
      case CUT_BEFORE -> {
        tell(Kind.LOST, fault.text(), item.parcel);
        item.parcel.drop();
        road.cut(fault.text());
        return false;
      }
      case CUT_AFTER -> item.cutAfter = fault.text();
      case DUPLICATE -> item.twice = fault.text();
      case DELAY -> item.hold(road.now() + hit.nanos(), fault.text());
      case SLOW -> {
        freeAt =
            Math.max(freeAt, road.now())
                + (long) (item.parcel.size() * 1e9 / fault.bytesPerSecond());
        item.hold(freeAt, fault.text());
      }
      case REORDER -> item.overtakenBy = overtaken == null ? fault.text() : "";
      default -> {}
    }
    return true;
  }

  private void enqueue(Held item) {
    Optional<LinkFault> freeze = links.freeze(road.client(), direction);
    String why = freeze.map(LinkFault::text).orElse(item.why);
    if (item.overtakenBy.isEmpty()) {
      if (!why.isEmpty() && item.parcel.packet().isPresent()) {
        tell(Kind.HELD, why, item.parcel);
      }
      add(item);
      if (overtaken != null) {
        putBack(overtaken);
      }
    } else {
      tell(Kind.OVERTAKEN, item.overtakenBy, item.parcel);
      overtaken = item;
      heldBytes += item.parcel.size();
      road.later(() -> putBack(item), REORDER_PATIENCE_NANOS);
    }
    pump();
    if (!isEmpty()) {
      road.holds();
    }
  }

  private void add(Held item) {
    held.addLast(item);
    heldBytes += item.parcel.size();
  }

  /** Behind what has overtaken it; or nothing has, and it goes on. */
  private void putBack(Held item) {
    if (overtaken == item) {
      overtaken = null;
      held.addLast(item);
      pump();
    }
  }

  /** Lets arrive what is due. */
  public void pump() {
    while (!dead && !held.isEmpty() && !isFrozen()) {
      Held first = held.getFirst();
      long left = first.due - road.now();
      if (left > 0) {
        wake(left);
        return;
      }
      held.removeFirst();
      heldBytes -= first.parcel.size();
      arrive(first);
    }
  }

  /** One alarm at a time: they would multiply. */
  private void wake(long nanos) {
    if (!alarmed) {
      alarmed = true;
      road.later(
          () -> {
            alarmed = false;
            pump();
          },
          nanos);
    }
  }

  private void arrive(Held item) {
    if (!item.twice.isEmpty()) {
      item.parcel.deliverCopy();
      tell(Kind.DOUBLED, item.twice, item.parcel);
    }
    if (item.cutAfter.isEmpty()) {
      item.parcel.deliver();
    } else {
      dead = true;
      item.parcel.deliverLast(() -> road.cut(item.cutAfter));
    }
  }

  /** Faults have ended: where none is left for this client, what waits for its time arrives now. */
  public void heal() {
    if (overtaken != null) {
      putBack(overtaken);
    }
    if (!links.concerns(road.client())) {
      held.forEach(item -> item.due = road.now());
      freeAt = 0;
    }
    pump();
  }

  /**
   * The connection has ended: nothing arrives any more.
   *
   * @param words why the link was cut; empty where it was not
   */
  public void end(String words) {
    dead = true;
    if (overtaken != null) {
      held.addLast(overtaken);
      overtaken = null;
    }
    for (Held item : held) {
      if (!words.isEmpty() && item.parcel.packet().isPresent()) {
        tell(Kind.LOST, words, item.parcel);
      }
      item.parcel.drop();
    }
    held.clear();
    heldBytes = 0;
  }

  private void tell(Kind kind, String words, Parcel parcel) {
    road.tell(direction, new Event.Fault(kind, parcel.packet(), words), parcel);
  }

  private static final class Held {
    private final Parcel parcel;
    private long due;
    private String why = "";
    private String twice = "";
    private String cutAfter = "";
    private String overtakenBy = "";

    Held(Parcel parcel, long due) {
      this.parcel = parcel;
      this.due = due;
    }

    private void hold(long until, String text) {
      due = Math.max(due, until);
      why = text;
    }
  }
}
