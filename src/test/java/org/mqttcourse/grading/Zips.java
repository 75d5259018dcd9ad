package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips, good ones and bad ones. */
public final class Zips {
  private Zips() {}

  /** A zip with these: a name, its content, the next name ... */
  public static Path write(Path zip, String... namesAndContents) throws IOException {
    return write(zip, StandardCharsets.UTF_8, namesAndContents);
  }

  static Path write(Path zip, Charset names, String... namesAndContents) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndContents[i]));
        out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return zip;
  }

  /** Replaces all bytes that spell this by others of the same length. */
  static void replaceAll(Path zip, String from, String to) throws IOException {
    String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
    Files.writeString(zip, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
  }
}
