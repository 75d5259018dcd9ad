package org.mqttcourse.broker.data;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Changes as bytes: a letter for the kind, then what it says. */
final class Codec {
  private Codec() {}

  static void write(Change change, DataOutputStream out) throws IOException {
    if (change instanceof Change.Queued queued) {
      out.writeByte('q');
      text(out, queued.client());
      out.writeLong(queued.number());
      message(out, queued.message());
      out.writeBoolean(queued.origin().isPresent());
      if (queued.origin().isPresent()) {
        origin(out, queued.origin().get());
      }
    } else if (change instanceof Change.Placed placed) {
      numbered(out, 'p', placed.client(), placed.number());
    } else if (change instanceof Change.Dropped dropped) {
      numbered(out, 'x', dropped.client(), dropped.number());
    } else if (change instanceof Change.Sent sent) {
      numbered(out, 's', sent.client(), sent.number());
      out.writeShort(sent.packetIdentifier());
    } else if (change instanceof Change.Received received) {
      out.writeByte('r');
      origin(out, new Origin(received.client(), received.packetIdentifier()));
    } else if (change instanceof Change.Done done) {
      out.writeByte('d');
      origin(out, new Origin(done.client(), done.packetIdentifier()));
    } else if (change instanceof Change.Arrived arrived) {
      out.writeByte('A');
      origin(out, arrived.origin());
    } else if (change instanceof Change.Released released) {
      out.writeByte('R');
      origin(out, released.origin());
    } else {
      writeRare(change, out);
    }
  }

  private static void writeRare(Change change, DataOutputStream out) throws IOException {
    if (change instanceof Change.Retained retained) {
      out.writeByte('T');
      message(out, retained.message());
      out.writeLong(retained.expires());
    } else if (change instanceof Change.Cleared cleared) {
      out.writeByte('C');
      text(out, cleared.topic());
    } else if (change instanceof Change.Begun begun) {
      out.writeByte('B');
      text(out, begun.client());
    } else if (change instanceof Change.Forgotten forgotten) {
      out.writeByte('F');
      text(out, forgotten.client());
    } else if (change instanceof Change.Subscribed subscribed) {
      out.writeByte('S');
      text(out, subscribed.client());
      text(out, subscribed.filter());
      out.writeByte(subscribed.qos());
    } else if (change instanceof Change.Unsubscribed unsubscribed) {
      out.writeByte('U');
      text(out, unsubscribed.client());
      text(out, unsubscribed.filter());
    } else {
      throw new IllegalArgumentException("unknown: " + change);
    }
  }

  /**
   * Reads one back.
   *
   * @throws IOException where the bytes are none
   */
  static Change read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case 'q' ->
          new Change.Queued(
              text(in),
              in.readLong(),
              message(in),
              in.readBoolean() ? Optional.of(origin(in)) : Optional.empty());
      case 'p' -> new Change.Placed(text(in), in.readLong());
      case 'x' -> new Change.Dropped(text(in), in.readLong());
      case 's' -> new Change.Sent(text(in), in.readLong(), in.readUnsignedShort());
      case 'r' -> new Change.Received(text(in), in.readUnsignedShort());
      case 'd' -> new Change.Done(text(in), in.readUnsignedShort());
      case 'A' -> new Change.Arrived(origin(in));
      case 'R' -> new Change.Released(origin(in));
      case 'T' -> new Change.Retained(message(in), in.readLong());
      case 'C' -> new Change.Cleared(text(in));
      case 'B' -> new Change.Begun(text(in));
      case 'F' -> new Change.Forgotten(text(in));
      case 'S' -> new Change.Subscribed(text(in), text(in), in.readUnsignedByte());
      case 'U' -> new Change.Unsubscribed(text(in), text(in));
      default -> throw new IOException("no change begins with " + kind);
    };
  }

  private static void numbered(DataOutputStream out, char kind, String client, long number)
      throws IOException {
    out.writeByte(kind);
    text(out, client);
    out.writeLong(number);
  }

  private static void origin(DataOutputStream out, Origin origin) throws IOException {
    text(out, origin.client());
    out.writeShort(origin.packetIdentifier());
  }

  private static Origin origin(DataInputStream in) throws IOException {
    return new Origin(text(in), in.readUnsignedShort());
  }

  private static void message(DataOutputStream out, Message message) throws IOException {
    text(out, message.topic());
    out.writeByte(message.qos());
    out.writeBoolean(message.retain());
    out.writeInt(message.payload().length);
    out.write(message.payload());
  }

  private static Message message(DataInputStream in) throws IOException {
    return new Message(text(in), in.readUnsignedByte(), in.readBoolean(), bytes(in));
  }

  /** Longer than {@link DataOutputStream#writeUTF} bears: a name may have 65,535 bytes in UTF-8. */
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("shorter than it says");
    }
    return in.readNBytes(length);
  }
}
