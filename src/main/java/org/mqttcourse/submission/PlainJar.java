package org.mqttcourse.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A jar that a JVM opens quickly: not compressed, and not signed. Checking Paho's signatures would
 * take a third of a short program's time, and a class-data archive leaves out what is signed.
 */
final class PlainJar implements AutoCloseable {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final ZipOutputStream out;

  private PlainJar(ZipOutputStream out) {
    this.out = out;
  }

  static PlainJar create(Path file) throws IOException {
    return new PlainJar(new ZipOutputStream(Files.newOutputStream(file)));
  }

  /** Copies a jar, without its signatures. */
  static void copy(InputStream jar, Path file) throws IOException {
    try (ZipInputStream in = new ZipInputStream(jar);
        PlainJar out = create(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (name.equals(MANIFEST)) {
          out.add(name, mainSection(in.readAllBytes()));
        } else if (!entry.isDirectory() && !isSignature(name)) {
          out.add(name, in.readAllBytes());
        }
      }
    }
  }

  void add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private static boolean isSignature(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("META-INF/")
        && (upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".DSA"));
  }

  /** What follows it are the digests of single files. */
  private static byte[] mainSection(byte[] manifest) {
    String text = new String(manifest, StandardCharsets.UTF_8).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String main = end < 0 ? text : text.substring(0, end + 1);
    return (main + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
