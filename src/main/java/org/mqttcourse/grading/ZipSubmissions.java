package org.mqttcourse.grading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mqttcourse.check.Finding;

/**
 * Looks into a student's zip. Nothing is ever extracted to disk, and of all entries only the ones
 * that are judged are unpacked, each only as far as a program may be long.
 */
final class ZipSubmissions {
  private static final long LARGEST_ZIP = 200 * ZipBudget.MEGABYTE;

  private ZipSubmissions() {}

  /**
   * Looks into it.
   *
   * @throws BadHandInException where it is damaged, locked or dangerous: the student's to mend
   */
  static HandIn read(Path zip) throws IOException {
    return read(zip, new ZipBudget());
  }

  /** Looks into it, at the cost of that budget. */
  static HandIn read(Path zip, ZipBudget budget) throws IOException {
    if (Files.size(zip) > LARGEST_ZIP) {
      throw ZipBudget.refused(
          "a zip of more than 200 MB", "Hand in only the files that you wrote.");
    }
    budget.zip(1);
    // When the zip came is when its files were handed in; what they say is the student's clock.
    return part(zip, "", Optional.of(Files.getLastModifiedTime(zip).toInstant()), budget);
  }

  /**
   * Looks into the part of a zip that lies under a folder.
   *
   * @param folder with a slash at its end; empty for all of it; or one entry's whole name
   * @param time when all of it was handed in; else each entry's own
   */
  static HandIn part(Path zip, String folder, Optional<Instant> time, ZipBudget budget)
      throws IOException {
    try {
      return read(zip, StandardCharsets.UTF_8, folder, time, budget);
    } catch (ZipException e) {
      if (!said(e).contains("entry name")) {
        throw broken(e);
      }
    }
    try {
      // Older zip tools write names in a code page of their own; our files' names are ASCII.
      return read(zip, StandardCharsets.ISO_8859_1, folder, time, budget);
    } catch (ZipException e) {
      throw broken(e);
    }
  }

  private static HandIn read(
      Path zip, Charset names, String folder, Optional<Instant> time, ZipBudget budget)
      throws IOException {
    List<HandedFile> files = new ArrayList<>();
    List<Finding> refused = new ArrayList<>();
    try (ZipFile open = new ZipFile(zip.toFile(), names)) {
      if (folder.isEmpty()) {
        budget.entries(open.size());
      }
      Enumeration<? extends ZipEntry> entries = open.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!isUnder(folder, entry.getName())) {
          continue;
        }
        budget.entries(folder.isEmpty() ? 0 : 1);
        String path = ZipBudget.path(entry.getName());
        budget.entry(path, entry.getSize(), entry.getCompressedSize());
        budget.unpacked(entry.getSize());
        if (entry.isDirectory() || !ZipBudget.isWork(path)) {
          continue;
        }
        HandedFile file = file(zip, names, entry, inside(folder, path), time);
        if (HandIn.isZip(path)) {
          NestedZip.read(file, budget, 2, files).ifPresent(refused::add);
        } else {
          files.add(file);
        }
      }
    }
    return new HandIn(files, Optional.empty(), refused.stream().findFirst());
  }

  private static boolean isUnder(String folder, String name) {
    return (folder.endsWith("/") || folder.isEmpty())
        ? name.replace('\\', '/').startsWith(folder)
        : name.replace('\\', '/').equals(folder);
  }

  private static String inside(String folder, String path) {
    return folder.endsWith("/")
        ? path.substring(folder.length())
        : folder.isEmpty() ? path : path.substring(path.lastIndexOf('/') + 1);
  }

  private static HandedFile file(
      Path zip, Charset names, ZipEntry entry, String path, Optional<Instant> time) {
    return new HandedFile(
        path,
        entry.getSize(),
        time.orElseGet(() -> timeOf(entry)),
        () -> open(zip, names, entry.getName()));
  }

  static Instant timeOf(ZipEntry entry) {
    return entry.getLastModifiedTime() == null
        ? Instant.EPOCH
        : entry.getLastModifiedTime().toInstant();
  }

  private static InputStream open(Path zip, Charset names, String name) throws IOException {
    ZipFile open = null;
    try {
      open = new ZipFile(zip.toFile(), names);
      ZipEntry entry = open.getEntry(name);
      if (entry == null) {
        throw new IOException(name + " is no longer in " + zip.getFileName());
      }
      return new EntryStream(open, entry);
    } catch (IOException e) {
      if (open != null) {
        open.close();
      }
      throw e instanceof ZipException ? broken(e) : e;
    }
  }

  static BadHandInException broken(IOException why) {
    return said(why).contains("encrypted")
        ? ZipBudget.refused("the zip has a password", "Zip it again without a password.")
        : ZipBudget.refused(
            "the zip is damaged (%s)".formatted(said(why)),
            "Zip the folder again, open the zip once to see that it works, and hand that in.");
  }

  static String said(IOException e) {
    return Trouble.say(e);
  }

  /** One entry from its beginning; at its end it must have been what was packed. */
  private static final class EntryStream extends FilterInputStream {
    private final ZipFile zip;
    private final ZipEntry entry;
    private final CheckedInputStream sum;

    EntryStream(ZipFile zip, ZipEntry entry) throws IOException {
      this(zip, entry, new CheckedInputStream(zip.getInputStream(entry), new CRC32()));
    }

    private EntryStream(ZipFile zip, ZipEntry entry, CheckedInputStream sum) {
      super(sum);
      this.zip = zip;
      this.entry = entry;
      this.sum = sum;
    }

    @Override
    public int read() throws IOException {
      try {
        int read = super.read();
        return checked(read);
      } catch (ZipException | java.io.EOFException e) {
        throw broken(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return checked(super.read(bytes, offset, length));
      } catch (ZipException | java.io.EOFException e) {
        throw broken(e);
      }
    }

    private int checked(int read) throws ZipException {
      if (read < 0 && sum.getChecksum().getValue() != entry.getCrc()) {
        throw new ZipException(
            ZipBudget.shortened(entry.getName()) + " in it is not as it was packed");
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
