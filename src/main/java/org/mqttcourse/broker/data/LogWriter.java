package org.mqttcourse.broker.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Writes changes behind one another. A {@link RandomAccessFile}, as a channel would be closed by
 * the interrupt of any thread that writes.
 */
final class LogWriter implements AutoCloseable {
  private final RandomAccessFile file;
  private final Bytes bytes = new Bytes();
  private final DataOutputStream encoder = new DataOutputStream(bytes);
  private long size;

  /** Opens it behind its first so many bytes; what stands there now is cut off. */
  LogWriter(Path path, long size) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
    this.size = size;
    file.setLength(size);
    file.seek(size);
  }

  /** Hands a change to the system, which keeps it even where this process is killed. */
  void write(Change change) throws IOException {
    bytes.reset();
    encoder.writeLong(0);
    Codec.write(change, encoder);
    file.write(bytes.framed(), 0, bytes.size());
    size += bytes.size();
  }

  /** Takes back what of the last change may have been written. */
  void cutOff() throws IOException {
    file.setLength(size);
  }

  long size() {
    return size;
  }

  /** Comes back when it is on the disk, and outlives a power cut. */
  void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Writes changes to a stream. */
  static void writeAll(Iterable<Change> changes, OutputStream out) throws IOException {
    out.write(LogReader.FIRST_LINE);
    Bytes bytes = new Bytes();
    DataOutputStream encoder = new DataOutputStream(bytes);
    for (Change change : changes) {
      bytes.reset();
      encoder.writeLong(0);
      Codec.write(change, encoder);
      out.write(bytes.framed(), 0, bytes.size());
    }
  }

  private static final class Bytes extends ByteArrayOutputStream {
    /** With the length and the checksum in the place that was left for them. */
    byte[] framed() {
      int length = count - LogReader.HEADER;
      CRC32 crc = new CRC32();
      crc.update(buf, LogReader.HEADER, length);
      put(0, length);
      put(4, (int) crc.getValue());
      return buf;
    }

    private void put(int place, int number) {
      for (int i = 0; i < 4; i++) {
        buf[place + i] = (byte) (number >> (24 - 8 * i));
      }
    }
  }
}
