package org.mqttcourse.broker.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/**
 * Reads a file of changes: a first line that says what it is, then for each change its length, its
 * checksum and its bytes.
 */
final class LogReader {
  static final byte[] FIRST_LINE =
      "mqtt-course broker data 1\n".getBytes(StandardCharsets.US_ASCII);

  /** Before the bytes of a change. */
  static final int HEADER = 8;

  private final Path file;
  private final long size;
  private long read;

  private LogReader(Path file, long size) {
    this.file = file;
    this.size = size;
  }

  /**
   * Reads all that is whole.
   *
   * @return the bytes that were read; fewer than the file has where its end is only half written
   * @throws IOException with a message for the user, where it is damaged elsewhere
   */
  static long read(Path file, Consumer<Change> changes) throws IOException {
    LogReader reader = new LogReader(file, Files.size(file));
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (!Arrays.equals(in.readNBytes(FIRST_LINE.length), FIRST_LINE)) {
        throw new TextIOException(Text.of("door.data.other", file));
      }
      reader.read += FIRST_LINE.length;
      while (reader.next(in, changes)) {
        // It counts what it has read.
      }
    }
    return reader.read;
  }

  private boolean next(DataInputStream in, Consumer<Change> changes) throws IOException {
    long left = size - read;
    if (left < HEADER) {
      return false;
    }
    int length = in.readInt();
    int checksum = in.readInt();
    if (length < 0) {
      throw damaged();
    }
    if (length > left - HEADER) {
      return false;
    }
    byte[] bytes = in.readNBytes(length);
    if (checksum(bytes) != checksum) {
      if (length == left - HEADER) {
        // The last one: its place had been made, but it was not yet written there.
        return false;
      }
      throw damaged();
    }
    try {
      changes.accept(Codec.read(bytes));
    } catch (IOException e) {
      throw damaged();
    }
    read += HEADER + length;
    return true;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private IOException damaged() {
    return new TextIOException(Text.of("door.data.damaged", file, read));
  }
}
