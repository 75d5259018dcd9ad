package org.mqttcourse.report.trace;

import java.nio.ByteBuffer;

/** One made-up TCP connection: its frames count, and carry the checksums that belong to them. */
final class TcpStream {
  static final int FIN = 0x01;
  static final int SYN = 0x02;
  static final int RST = 0x04;
  static final int PSH = 0x08;
  static final int ACK = 0x10;

  private static final int ETHERNET_HEADER = 14;
  private static final int IP_HEADER = 20;
  private static final int TCP_HEADER = 20;
  private static final int WINDOW = 0xffff;
  private static final int MQTT_PORT = 1883;
  private static final int FIRST_PORT = 49152;
  private static final int PORTS = 16384;
  private static final int BROKER = 10 << 24 | 255 << 16 | 1;
  private static final short IPV4 = 0x0800;
  private static final byte TCP = 6;

  private final int client;
  private final int port;
  private int clientNext = 1000;
  private int brokerNext = 5000;
  private int clientAcknowledged = clientNext;
  private int brokerAcknowledged = brokerNext;
  private int identification;
  private boolean over;

  /** The connection of that number. */
  TcpStream(int number) {
    client = 10 << 24 | (number & 0xffff);
    port = FIRST_PORT + number % PORTS;
  }

  /** Nothing comes any more. */
  void end() {
    over = true;
  }

  /** Whether so much was sent that way without an answer that the window would soon be full. */
  boolean wantsAcknowledgement(boolean toBroker) {
    int unanswered = toBroker ? clientNext - clientAcknowledged : brokerNext - brokerAcknowledged;
    return unanswered > WINDOW / 2;
  }

  boolean isOver() {
    return over;
  }

  /** A frame with that segment in it. */
  byte[] segment(boolean toBroker, int flags, byte... payload) {
    ByteBuffer frame =
        ByteBuffer.allocate(ETHERNET_HEADER + IP_HEADER + TCP_HEADER + payload.length);
    int from = toBroker ? client : BROKER;
    int to = toBroker ? BROKER : client;
    // Addresses that their owner gave out himself: 02 before the IP address.
    frame.putShort((short) 0x0200).putInt(to).putShort((short) 0x0200).putInt(from).putShort(IPV4);
    frame.put((byte) 0x45).put((byte) 0);
    frame.putShort((short) (IP_HEADER + TCP_HEADER + payload.length));
    frame.putShort((short) identification++).putShort((short) 0x4000);
    frame.put((byte) 64).put(TCP).putShort((short) 0).putInt(from).putInt(to);
    frame.putShort((short) (toBroker ? port : MQTT_PORT));
    frame.putShort((short) (toBroker ? MQTT_PORT : port));
    frame.putInt(toBroker ? clientNext : brokerNext);
    frame.putInt((flags & ACK) == 0 ? 0 : toBroker ? brokerNext : clientNext);
    frame.put((byte) ((TCP_HEADER / 4) << 4)).put((byte) flags);
    frame.putShort((short) WINDOW).putShort((short) 0).putShort((short) 0);
    frame.put(payload);
    check(frame, payload.length);
    advance(toBroker, payload.length + ((flags & (SYN | FIN)) == 0 ? 0 : 1));
    return frame.array();
  }

  private void advance(boolean toBroker, int bytes) {
    if (toBroker) {
      brokerAcknowledged = brokerNext;
      clientNext += bytes;
    } else {
      clientAcknowledged = clientNext;
      brokerNext += bytes;
    }
  }

  /** Fills both checksums in (RFC 791, section 3.1; RFC 9293, section 3.1). */
  private static void check(ByteBuffer frame, int payload) {
    int tcp = ETHERNET_HEADER + IP_HEADER;
    long ip = sum(frame, ETHERNET_HEADER, IP_HEADER);
    frame.putShort(ETHERNET_HEADER + 10, folded(ip));
    // TCP's covers the two addresses, the protocol and the length as well.
    long pseudo = sum(frame, ETHERNET_HEADER + 12, 8) + TCP + TCP_HEADER + payload;
    frame.putShort(tcp + 16, folded(pseudo + sum(frame, tcp, TCP_HEADER + payload)));
  }

  private static long sum(ByteBuffer bytes, int from, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      int one = bytes.get(from + i) & 0xff;
      sum += i % 2 == 0 ? one << 8 : one;
    }
    return sum;
  }

  private static short folded(long sum) {
    long folded = sum;
    while (folded > 0xffff) {
      folded = (folded & 0xffff) + (folded >> 16);
    }
    return (short) ~folded;
  }
}
