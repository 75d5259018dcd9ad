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

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of the given bytes. */
  public static Bytes of(byte... bytes) {
    return new Bytes(bytes.clone());
  }

  /** The given bytes themselves; whoever made them changes them no more. */
  public static Bytes owned(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** The text in UTF-8. */
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** A copy that the caller may change. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** The bytes read as UTF-8; empty where they are not UTF-8. */
  public Optional<String> asUtf8() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The bytes as pairs of hexadecimal digits with spaces between. */
  public String toHex() {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
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
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return preview();
  }
}
