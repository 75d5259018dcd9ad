package org.mqttcourse.report.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Reads what was written with a small parser of its own, as the formats' authors describe them. */
class PcapTest {
  private static final int SYN = 2;
  private static final int FIN = 1;
  private static final int RST = 4;
  private static final int ACK = 16;

  private final List<Sighting> sightings = new ArrayList<>();

  private void saw(int connection, Direction direction, Event event, Bytes raw) {
    int number = sightings.size() + 1;
    sightings.add(
        new Sighting(
            number,
            Duration.ofMillis(1500L * number),
            new Connection(connection, Party.STUDENT),
            "me",
            direction,
            event,
            raw));
  }

  private void aConversation(int connection, Event.Side closedBy) {
    saw(connection, Direction.TO_BROKER, new Event.Opened(), Bytes.NONE);
    saw(connection, Direction.TO_BROKER, new Packet.PingReq(), Bytes.of((byte) 0xc0, (byte) 0));
    saw(connection, Direction.TO_CLIENT, new Packet.PingResp(), Bytes.of((byte) 0xd0, (byte) 0));
    Direction direction = closedBy == Event.Side.CLIENT ? Direction.TO_BROKER : Direction.TO_CLIENT;
    saw(connection, direction, new Event.Closed(closedBy), Bytes.NONE);
  }

  private List<Frame> written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pcap.write(new Conversation(sightings), Instant.ofEpochSecond(1_000_000), out);
    ByteBuffer file = ByteBuffer.wrap(out.toByteArray());
    assertEquals(0xa1b23c4d, file.getInt());
    assertEquals(2, file.getShort());
    assertEquals(4, file.getShort());
    assertEquals(0, file.getLong());
    assertEquals(65535, file.getInt());
    assertEquals(1, file.getInt(), "Ethernet");
    List<Frame> frames = new ArrayList<>();
    while (file.hasRemaining()) {
      frames.add(Frame.read(file));
    }
    return frames;
  }

  @Test
  void wrapsAConnectionFromItsFirstToItsLastSegment() throws IOException {
    aConversation(1, Event.Side.CLIENT);

    List<Frame> frames = written();

    assertEquals(
        List.of(SYN, SYN | ACK, ACK, 8 | ACK, 8 | ACK, FIN | ACK, FIN | ACK, ACK),
        frames.stream().map(Frame::flags).toList());
    assertEquals(
        List.of("1.5", "1.5", "1.5", "3.0", "4.5", "6.0", "6.0", "6.0"),
        frames.stream().map(frame -> String.valueOf(frame.seconds())).toList());
    assertEquals("10.0.0.1 to 10.255.0.1:1883", frames.get(0).way());
    assertArrayEquals(new byte[] {(byte) 0xc0, 0}, frames.get(3).payload());
  }

  @Test
  void countsAndChecksAsTcpDoes() throws IOException {
    aConversation(1, Event.Side.CLIENT);
    aConversation(300, Event.Side.BROKER);
    byte[] large = new byte[5001];
    java.util.Arrays.fill(large, (byte) 0xff);
    saw(
        2,
        Direction.TO_BROKER,
        new Packet.Publish("a", Bytes.NONE, 0, false, false, 0),
        Bytes.of(large));
    saw(2, Direction.TO_CLIENT, new Packet.PingResp(), Bytes.of((byte) 0xd0, (byte) 0));

    List<Frame> frames = written();

    frames.forEach(Frame::assertSound);
    // What each side says next is what the other has acknowledged last.
    for (int connection : List.of(1, 300, 2)) {
      List<Frame> own = frames.stream().filter(f -> f.connection() == connection).toList();
      long client = own.get(0).sequence();
      long broker = own.get(1).sequence();
      for (Frame frame : own) {
        boolean toBroker = frame.toBroker();
        assertEquals(toBroker ? client : broker, frame.sequence());
        if ((frame.flags() & ACK) != 0) {
          assertEquals(toBroker ? broker : client, frame.acknowledged());
        }
        int length = frame.payload().length + ((frame.flags() & (SYN | FIN)) == 0 ? 0 : 1);
        client += toBroker ? length : 0;
        broker += toBroker ? 0 : length;
      }
    }
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (Frame frame : frames) {
      if (frame.connection() == 2 && frame.toBroker()) {
        sent.write(frame.payload());
      }
    }
    assertArrayEquals(large, sent.toByteArray());
  }

  @Test
  void resetsAConnectionWhoseLinkBroke() throws IOException {
    aConversation(1, Event.Side.LINK);

    List<Frame> frames = written();

    assertEquals(RST | ACK, frames.get(frames.size() - 1).flags());
  }

  @Test
  void leavesOutWhatHasNoBytes() throws IOException {
    saw(
        1,
        Direction.TO_CLIENT,
        new Event.Fault(Event.Fault.Kind.LOST, java.util.Optional.empty(), "drop"),
        Bytes.NONE);

    assertEquals(3, written().size());
  }

  /** A frame taken apart. */
  private record Frame(double seconds, Bytes raw) {
    static Frame read(ByteBuffer file) {
      double seconds = file.getInt() - 1_000_000 + file.getInt() / 1e9;
      byte[] bytes = new byte[file.getInt()];
      assertEquals(bytes.length, file.getInt());
      file.get(bytes);
      return new Frame(seconds, Bytes.of(bytes));
    }

    private byte[] bytes() {
      return raw.toArray();
    }

    private ByteBuffer buffer() {
      return ByteBuffer.wrap(bytes());
    }

    int flags() {
      return bytes()[47];
    }

    long sequence() {
      return buffer().getInt(38) & 0xffffffffL;
    }

    long acknowledged() {
      return buffer().getInt(42) & 0xffffffffL;
    }

    byte[] payload() {
      return java.util.Arrays.copyOfRange(bytes(), 54, raw.size());
    }

    boolean toBroker() {
      return buffer().getShort(36) == 1883;
    }

    int connection() {
      return buffer().getShort(toBroker() ? 28 : 32) & 0xffff;
    }

    String way() {
      return "%s to %s:%d".formatted(address(26), address(30), buffer().getShort(36));
    }

    private String address(int at) {
      return "%d.%d.%d.%d"
          .formatted(
              bytes()[at] & 0xff,
              bytes()[at + 1] & 0xff,
              bytes()[at + 2] & 0xff,
              bytes()[at + 3] & 0xff);
    }

    /** A sum over what is right, its checksum included, is all ones. */
    void assertSound() {
      assertEquals(0x0800, buffer().getShort(12));
      assertEquals(raw.size() - 14, buffer().getShort(16) & 0xffff);
      assertEquals(0xffff, sum(14, 34, 0));
      assertEquals(0xffff, sum(34, raw.size(), (int) sum(26, 34, 6 + raw.size() - 34)));
    }

    private long sum(int from, int to, int begin) {
      long sum = begin;
      for (int i = from; i < to; i++) {
        sum += (long) (bytes()[i] & 0xff) << ((i - from) % 2 == 0 ? 8 : 0);
      }
      while (sum > 0xffff) {
        sum = (sum & 0xffff) + (sum >> 16);
      }
      return sum;
    }
  }
}
