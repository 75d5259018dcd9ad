package org.mqttcourse.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes that never change: a payload, or a packet as it was on the wire. */
public final class Bytes {
  /** No bytes at all. */
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] bytes;
  private final int from;
  private final int size;

  private Bytes(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Bytes(byte[] bytes, int from, int size) {
    this.bytes = bytes;
    this.from = from;
    this.size = size;
  }

  /** A copy of the given bytes. */
  public static Bytes of(byte... bytes) {
    return new Bytes(bytes.clone());
  }

  /** The given bytes themselves; whoever made them changes them no more. */
  public static Bytes owned(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** A part of that array, which nobody changes any more. */
  static Bytes within(byte[] bytes, int from, int size) {
    return new Bytes(bytes, from, size);
  }

  /** The text in UTF-8. */
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** How many bytes. */
  public int size() {
    return size;
  }

  /** A copy that the caller may change. */
  public byte[] toArray() {
    return Arrays.copyOfRange(bytes, from, from + size);
  }

  /** The bytes read as UTF-8; empty where they are not UTF-8. */
  public Optional<String> asUtf8() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, size))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The bytes as pairs of hexadecimal digits with spaces between. */
  public String toHex() {
    return HexFormat.ofDelimiter(" ").formatHex(bytes, from, from + size);
  }

  /** The text in quotes where the bytes are printable UTF-8, their hexadecimal form otherwise. */
  public String preview() {
    return asUtf8()
        .filter(text -> text.codePoints().noneMatch(Character::isISOControl))
        .map(text -> '"' + text + '"')
        .orElseGet(this::toHex);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that
        && Arrays.equals(bytes, from, from + size, that.bytes, that.from, that.from + that.size);
  }

  @Override
  public int hashCode() {
    return ByteBuffer.wrap(bytes, from, size).hashCode();
  }

  @Override
  public String toString() {
    return preview();
  }
}
