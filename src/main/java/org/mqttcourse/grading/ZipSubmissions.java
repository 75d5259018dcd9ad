package org.mqttcourse.grading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mqttcourse.check.Finding;

/**
 * Looks into a student's zip. Nothing is ever extracted to disk, and of all entries only the ones
 * that are judged are unpacked, each only as far as a program may be long.
 */
final class ZipSubmissions {
  private static final long MEGABYTE = 1 << 20;
  private static final long LARGEST_ZIP = 200 * MEGABYTE;
  private static final int MOST_ENTRIES = 10_000;
  private static final long LARGEST_ENTRY = 64 * MEGABYTE;
  private static final long LARGEST_TOTAL = 256 * MEGABYTE;

  /** Text shrinks to a tenth, and a page of blanks is no reason to cry wolf. */
  private static final long HIGHEST_RATIO = 200;

  private static final long RATIO_MATTERS_FROM = MEGABYTE;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private ZipSubmissions() {}

  /**
   * Looks into it.
   *
   * @throws BadHandInException where it is damaged, locked or dangerous: the student's to mend
   */
  static HandIn read(Path zip) throws IOException {
    if (Files.size(zip) > LARGEST_ZIP) {
      throw refused("a zip of more than 200 MB", "Hand in only the files that you wrote.");
    }
    try {
      return read(zip, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (!said(e).contains("entry name")) {
        throw broken(e);
      }
    }
    try {
      // Older zip tools write names in a code page of their own; our files' names are ASCII.
      return read(zip, StandardCharsets.ISO_8859_1);
    } catch (ZipException e) {
      throw broken(e);
    }
  }

  private static HandIn read(Path zip, Charset names) throws IOException {
    List<HandedFile> files = new ArrayList<>();
    try (ZipFile open = new ZipFile(zip.toFile(), names)) {
      if (open.size() > MOST_ENTRIES) {
        throw refused("a zip with %,d entries".formatted(open.size()), "Hand in only your files.");
      }
      long total = 0;
      Enumeration<? extends ZipEntry> entries = open.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String path = path(entry);
        total += entry.getSize();
        refuseBomb(entry, path, total);
        if (!entry.isDirectory() && isWork(path)) {
          files.add(
              new HandedFile(
                  path, entry.getSize(), most -> read(zip, names, entry.getName(), most)));
        }
      }
    }
    return new HandIn(files, Optional.empty());
  }

  /** The entry's path with slashes, which stays inside. */
  private static String path(ZipEntry entry) throws BadHandInException {
    String path = entry.getName().replace('\\', '/');
    boolean leaves =
        path.startsWith("/")
            || DRIVE.matcher(path).matches()
            || Arrays.asList(path.split("/", -1)).contains("..");
    if (leaves) {
      throw refused(
          "an entry of the zip wants to lie outside of it: " + shortened(entry.getName()),
          "Zip the folder with your programs again, with your system's own tool.");
    }
    return path;
  }

  private static void refuseBomb(ZipEntry entry, String path, long total)
      throws BadHandInException {
    long size = entry.getSize();
    boolean swells =
        size > RATIO_MATTERS_FROM && size / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO;
    if (size > LARGEST_ENTRY || swells) {
      throw refused(
          "%s in the zip unpacks to %,d MB".formatted(shortened(path), size / MEGABYTE),
          "Hand in only the files that you wrote.");
    }
    if (total > LARGEST_TOTAL) {
      throw refused(
          "the zip unpacks to more than %,d MB".formatted(LARGEST_TOTAL / MEGABYTE),
          "Hand in only the files that you wrote.");
    }
  }

  private static boolean isWork(String path) {
    return Arrays.stream(path.split("/", -1)).noneMatch(HandIn::ignores);
  }

  private static byte[] read(Path zip, Charset names, String name, int most) throws IOException {
    try (ZipFile open = new ZipFile(zip.toFile(), names)) {
      ZipEntry entry = open.getEntry(name);
      if (entry == null) {
        throw new IOException(name + " is no longer in " + zip.getFileName());
      }
      byte[] bytes;
      try (InputStream in = open.getInputStream(entry)) {
        bytes = in.readNBytes(most);
      }
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (bytes.length < most && sum.getValue() != entry.getCrc()) {
        throw new ZipException(shortened(name) + " in it is not as it was packed");
      }
      return bytes;
    } catch (ZipException | java.io.EOFException e) {
      throw broken(e);
    }
  }

  private static BadHandInException broken(IOException why) {
    return said(why).contains("encrypted")
        ? refused("the zip has a password", "Zip it again without a password.")
        : refused(
            "the zip is damaged (%s)".formatted(said(why)),
            "Zip the folder again, open the zip once to see that it works, and hand that in.");
  }

  private static BadHandInException refused(String got, String hint) {
    return new BadHandInException(
        new Finding("unusable-zip", "a zip with your programs", got, hint));
  }

  private static String said(IOException e) {
    return Trouble.say(e);
  }

  private static String shortened(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "..." : name;
  }
}
