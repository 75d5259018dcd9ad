package org.mqttcourse.report.trace;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * Writes a conversation in the pcap format, as if somebody had listened on a network between the
 * clients and the broker. The packets are those that crossed the door; Ethernet, IP and TCP around
 * them are made up here: the broker is {@code 10.255.0.1:1883}, connection N comes from {@code
 * 10.0.0.N}.
 */
public final class Pcap {
  private static final int MAGIC_OF_NANOSECONDS = 0xa1b23c4d;
  private static final int LONGEST_FRAME = 0xffff;
  private static final int ETHERNET = 1;

  /** What fits into an Ethernet frame behind the headers of IP and TCP. */
  private static final int SEGMENT = 1460;

  private final DataOutputStream out;
  private final Instant openedAt;
  private final Map<Integer, TcpStream> streams = new HashMap<>();

  private Pcap(OutputStream out, Instant openedAt) {
    this.out = new DataOutputStream(new BufferedOutputStream(out));
    this.openedAt = openedAt;
  }

  /**
   * Writes it all.
   *
   * @param openedAt when the journal was opened
   */
  public static void write(Conversation conversation, Instant openedAt, OutputStream out)
      throws IOException {
    Pcap pcap = new Pcap(out, openedAt);
    pcap.header();
    for (Sighting sighting : conversation.sightings()) {
      pcap.add(sighting);
    }
    pcap.out.flush();
  }

  private void header() throws IOException {
    out.writeInt(MAGIC_OF_NANOSECONDS);
    out.writeShort(2);
    out.writeShort(4);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(LONGEST_FRAME);
    out.writeInt(ETHERNET);
  }

  private void add(Sighting sighting) throws IOException {
    boolean toBroker = sighting.toBroker();
    int number = sighting.connection().number();
    TcpStream stream = streams.get(number);
    if (stream == null || stream.isOver()) {
      if (sighting.event() instanceof Event.Closed) {
        return;
      }
      // Also where the journal has forgotten the beginning.
      stream = new TcpStream(number);
      streams.put(number, stream);
      frame(sighting.at(), stream.segment(true, TcpStream.SYN));
      frame(sighting.at(), stream.segment(false, TcpStream.SYN | TcpStream.ACK));
      frame(sighting.at(), stream.segment(true, TcpStream.ACK));
    }
    if (sighting.event() instanceof Packet) {
      byte[] bytes = sighting.raw().toArray();
      for (int from = 0; from < bytes.length; from += SEGMENT) {
        int to = Math.min(bytes.length, from + SEGMENT);
        frame(
            sighting.at(),
            stream.segment(
                toBroker,
                to == bytes.length ? TcpStream.PSH | TcpStream.ACK : TcpStream.ACK,
                Arrays.copyOfRange(bytes, from, to)));
        if (stream.wantsAcknowledgement(toBroker)) {
          frame(sighting.at(), stream.segment(!toBroker, TcpStream.ACK));
        }
      }
    } else if (sighting.event() instanceof Event.Closed closed) {
      close(sighting.at(), stream, closed);
    }
  }

  private void close(Duration at, TcpStream stream, Event.Closed closed) throws IOException {
    boolean client = closed.by() == Event.Side.CLIENT;
    if (closed.by() == Event.Side.LINK) {
      frame(at, stream.segment(false, TcpStream.RST | TcpStream.ACK));
    } else {
      frame(at, stream.segment(client, TcpStream.FIN | TcpStream.ACK));
      frame(at, stream.segment(!client, TcpStream.FIN | TcpStream.ACK));
      frame(at, stream.segment(client, TcpStream.ACK));
    }
    stream.end();
  }

  private void frame(Duration at, byte[] frame) throws IOException {
    Instant time = openedAt.plus(at);
    out.writeInt((int) time.getEpochSecond());
    out.writeInt(time.getNano());
    out.writeInt(frame.length);
    out.writeInt(frame.length);
    out.write(frame);
  }
}
