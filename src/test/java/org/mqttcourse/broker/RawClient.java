package org.mqttcourse.broker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

/** A client that sends bytes as told, legal or not, and shows what comes back in hexadecimal. */
final class RawClient implements AutoCloseable {
  static final int CLEAN = 2;

  private final Socket socket;
  private final DataInputStream in;

  RawClient(DoorAddress address) throws IOException {
    socket = new Socket(address.host(), address.port());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
    in = new DataInputStream(socket.getInputStream());
  }

  /** Connected, with a clean session. */
  static RawClient connected(DoorAddress address, String identifier) throws IOException {
    RawClient client = new RawClient(address);
    client.send(connect(identifier, CLEAN));
    if (!client.read().startsWith("2002")) {
      throw new IOException("no CONNACK came");
    }
    return client;
  }

  /** How long to wait for a packet; twenty seconds unless told, as machines may be busy. */
  void patience(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
  }

  RawClient send(byte[]... packets) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] packet : packets) {
      all.write(packet);
    }
    socket.getOutputStream().write(all.toByteArray());
    return this;
  }

  RawClient sendHex(String hex) throws IOException {
    return send(hex(hex));
  }

  /** The next packet in hexadecimal digits; "closed" where the connection has ended. */
  String read() throws IOException {
    try {
      int first = in.readUnsignedByte();
      int length = 0;
      int shift = 0;
      ByteArrayOutputStream packet = new ByteArrayOutputStream();
      packet.write(first);
      int octet;
      do {
        octet = in.readUnsignedByte();
        packet.write(octet);
        length |= (octet & 0x7f) << shift;
        shift += 7;
      } while ((octet & 0x80) != 0);
      packet.write(in.readNBytes(length));
      return HexFormat.of().formatHex(packet.toByteArray());
    } catch (EOFException | SocketException e) {
      return "closed";
    }
  }

  /** Vanishes with a reset, as a machine that loses power does not even do. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  static byte[] connect(String identifier, int flags) {
    return packet(0x10, hex("00044d515454 04 %02x 003c".formatted(flags)), text(identifier));
  }

  static byte[] connectWithWill(
      String identifier, int flags, String willTopic, String willPayload) {
    return packet(
        0x10,
        hex("00044d515454 04 %02x 003c".formatted(flags | 4)),
        text(identifier),
        text(willTopic),
        text(willPayload));
  }

  static byte[] subscribe(int identifier, String filter, int qos) {
    return packet(0x82, number(identifier), text(filter), new byte[] {(byte) qos});
  }

  static byte[] publish(int flags, int identifier, String topic, String payload) {
    byte[] body = payload.getBytes(StandardCharsets.UTF_8);
    return identifier == 0
        ? packet(0x30 | flags, text(topic), body)
        : packet(0x30 | flags, text(topic), number(identifier), body);
  }

  static byte[] disconnect() {
    return hex("e000");
  }

  static byte[] packet(int first, byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.write(first);
    int left = body.size();
    do {
      packet.write(left > 0x7f ? (left & 0x7f) | 0x80 : left);
      left >>= 7;
    } while (left > 0);
    packet.writeBytes(body.toByteArray());
    return packet.toByteArray();
  }

  static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream prefixed = new ByteArrayOutputStream();
    prefixed.writeBytes(number(bytes.length));
    prefixed.writeBytes(bytes);
    return prefixed.toByteArray();
  }

  static byte[] number(int number) {
    return new byte[] {(byte) (number >> 8), (byte) number};
  }
}
