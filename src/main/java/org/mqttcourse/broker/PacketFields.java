package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.mqttcourse.wire.Bytes;

/**
 * Reads the fields of one packet, one after the other (section 1.5).
 *
 * @param packet its name, for what is said about it
 * @param bytes what is left of it
 */
record PacketFields(String packet, ByteBuf bytes) {
  private static final int MAX_VARINT_BYTES = 4;

  boolean hasMore() {
    return bytes.isReadable();
  }

  int octet() throws MalformedPacketException {
    need(1);
    return bytes.readUnsignedByte();
  }

  int number() throws MalformedPacketException {
    need(2);
    return bytes.readUnsignedShort();
  }

  int packetIdentifier() throws MalformedPacketException {
    int identifier = number();
    if (identifier == 0) {
      throw new MalformedPacketException(
          "a packet identifier is never 0, but this " + packet + " has 0, section 2.3.1");
    }
    return identifier;
  }

  /** A string in UTF-8, prefixed with its length. */
  String text(String what) throws MalformedPacketException {
    byte[] text = ByteBufUtil.getBytes(slice());
    try {
      String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      if (read.indexOf('\0') >= 0) {
        throw new MalformedPacketException(
            "the " + what + " of this " + packet + " holds the character 0, section 1.5.3");
      }
      return read;
    } catch (CharacterCodingException e) {
      throw new MalformedPacketException(
          "the " + what + " of this " + packet + " is not valid UTF-8, section 1.5.3");
    }
  }

  /** Bytes, prefixed with their length. */
  Bytes binary() throws MalformedPacketException {
    return Bytes.owned(ByteBufUtil.getBytes(slice()));
  }

  /** Everything that is left. */
  Bytes rest() {
    return Bytes.owned(ByteBufUtil.getBytes(bytes.readSlice(bytes.readableBytes())));
  }

  /** Passes over MQTT 5's properties; we don't teach them. */
  void skipProperties() throws MalformedPacketException {
    if (hasMore()) {
      int length = varint();
      need(length);
      bytes.skipBytes(length);
    }
  }

  void end() throws MalformedPacketException {
    if (hasMore()) {
      throw new MalformedPacketException(
          "this " + packet + " goes on behind its last field, section 2.2.3");
    }
  }

  private int varint() throws MalformedPacketException {
    int value = 0;
    for (int i = 0; i < MAX_VARINT_BYTES; i++) {
      int octet = octet();
      value |= (octet & 0x7f) << (7 * i);
      if ((octet & 0x80) == 0) {
        return value;
      }
    }
    throw new MalformedPacketException("a length in this " + packet + " has more than four bytes");
  }

  private ByteBuf slice() throws MalformedPacketException {
    int length = number();
    need(length);
    return bytes.readSlice(length);
  }

  private void need(int count) throws MalformedPacketException {
    if (bytes.readableBytes() < count) {
      throw new MalformedPacketException(
          "this " + packet + " ends in the middle of a field, section 2.2.3");
    }
  }
}
