package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * The brackets beside a drawing: each joins the packets of one handshake at QoS 1 or 2 (section
 * 4.3), resends after a reconnect too. What overlaps stands side by side in lanes.
 */
final class Handshakes {
  /** What stands in a lane beside a row. */
  enum Mark {
    NOTHING,
    FIRST,
    MEMBER,
    PASSING,
    LAST,
    BROKEN
  }

  private final List<Mark[]> rows = new ArrayList<>();
  private int lanes;
  private boolean broken;

  /** Finds the handshakes, where every row is shown. */
  Handshakes(List<Sighting> sightings, List<String> clients, int mostLanes) {
    this(sightings, clients, mostLanes, row -> true);
  }

  /**
   * Finds the handshakes.
   *
   * @param clients whose packet each sighting is
   * @param mostLanes handshakes for which there is no lane get no bracket
   * @param shown which rows are; of a complete handshake two must be, for there to be a bracket
   */
  Handshakes(List<Sighting> sightings, List<String> clients, int mostLanes, IntPredicate shown) {
    int[] lastRowOfLane = new int[mostLanes];
    Arrays.fill(lastRowOfLane, -1);
    for (int i = 0; i < sightings.size(); i++) {
      Mark[] marks = new Mark[mostLanes];
      Arrays.fill(marks, Mark.NOTHING);
      rows.add(marks);
    }
    for (Handshake handshake : all(sightings, clients)) {
      if (handshake.complete && handshake.members.stream().filter(shown::test).count() < 2) {
        continue;
      }
      for (int lane = 0; lane < mostLanes; lane++) {
        if (lastRowOfLane[lane] < handshake.first()) {
          lastRowOfLane[lane] = handshake.last();
          draw(handshake, lane);
          break;
        }
      }
    }
  }

  /** How many lanes are in use. */
  int lanes() {
    return lanes;
  }

  /** Whether some handshake was never completed. */
  boolean anyBroken() {
    return broken;
  }

  /** What stands beside that row in that lane. */
  Mark mark(int row, int lane) {
    return rows.get(row)[lane];
  }

  /** Whether the handshake in that lane goes on below that row. */
  boolean goesOn(int row, int lane) {
    return switch (mark(row, lane)) {
      case FIRST, MEMBER, PASSING -> true;
      case NOTHING, LAST, BROKEN -> false;
    };
  }

  private void draw(Handshake handshake, int lane) {
    lanes = Math.max(lanes, lane + 1);
    for (int row = handshake.first(); row <= handshake.last(); row++) {
      rows.get(row)[lane] = Mark.PASSING;
    }
    handshake.members.forEach(row -> rows.get(row)[lane] = Mark.MEMBER);
    rows.get(handshake.first())[lane] = Mark.FIRST;
    rows.get(handshake.last())[lane] = handshake.complete ? Mark.LAST : Mark.BROKEN;
    broken |= !handshake.complete;
  }

  /**
   * All handshakes, in the order in which they begin.
   *
   * @param clients whose packet each sighting is
   */
  static List<Handshake> all(List<Sighting> sightings, List<String> clients) {
    List<Handshake> all = new ArrayList<>();
    Map<String, Handshake> open = new HashMap<>();
    for (int row = 0; row < sightings.size(); row++) {
      Sighting sighting = sightings.get(row);
      Part part = part(sighting);
      if (part == null) {
        continue;
      }
      boolean fromClient = sighting.toBroker() == part.bySender;
      String key = part.identifier + (fromClient ? " from " : " to ") + clients.get(row);
      Handshake handshake = open.get(key);
      // A copy that a fault made is the same packet again, without DUP.
      boolean same = handshake != null && (part.again || handshake.isCopied(part, sighting));
      if (part.begins() && !same) {
        handshake = new Handshake(part.packet, sighting.connection());
        all.add(handshake);
        open.put(key, handshake);
      }
      if (handshake != null) {
        handshake.members.add(row);
        if (part.ends) {
          handshake.complete = true;
          open.remove(key);
        }
      }
    }
    return all;
  }

  private static Part part(Sighting sighting) {
    if (sighting.event() instanceof Packet packet) {
      return part(packet);
    }
    if (sighting.event() instanceof Event.Fault fault
        && fault.kind() == Event.Fault.Kind.LOST
        && fault.packet().isPresent()) {
      // What never arrived still began a handshake, but can't have ended one.
      Part part = part(fault.packet().get());
      return part == null ? null : part.lost();
    }
    return null;
  }

  private static Part part(Packet packet) {
    if (packet instanceof Packet.Publish publish && publish.qos() > 0) {
      return new Part(packet, publish.packetIdentifier(), true, publish.dup(), false);
    } else if (packet instanceof Packet.PubAck ack) {
      return new Part(packet, ack.packetIdentifier(), false, false, true);
    } else if (packet instanceof Packet.PubRec rec) {
      return new Part(packet, rec.packetIdentifier(), false, false, false);
    } else if (packet instanceof Packet.PubRel rel) {
      return new Part(packet, rel.packetIdentifier(), true, false, false);
    } else if (packet instanceof Packet.PubComp comp) {
      return new Part(packet, comp.packetIdentifier(), false, false, true);
    }
    return null;
  }

  /** A packet's part in a handshake. */
  private record Part(
      Packet packet, int identifier, boolean bySender, boolean again, boolean ends) {
    Part lost() {
      return new Part(packet, identifier, bySender, again, false);
    }

    boolean begins() {
      return packet instanceof Packet.Publish;
    }
  }

  /** The packets that belong together, by their rows. */
  static final class Handshake {
    private final List<Integer> members = new ArrayList<>();
    private final Packet begunBy;
    private final Connection connection;
    private boolean complete;

    private Handshake(Packet begunBy, Connection connection) {
      this.begunBy = begunBy;
      this.connection = connection;
    }

    /** On another connection it is another message that looks the same. */
    private boolean isCopied(Part part, Sighting sighting) {
      return part.packet.equals(begunBy) && sighting.connection().equals(connection);
    }

    /** The rows of its packets, in order. */
    List<Integer> members() {
      return List.copyOf(members);
    }

    /** Whether it came to its end. */
    boolean isComplete() {
      return complete;
    }

    private int first() {
      return members.get(0);
    }

    private int last() {
      return members.get(members.size() - 1);
    }
  }
}
