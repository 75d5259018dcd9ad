package org.mqttcourse.grading;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.mqttcourse.check.Finding;

/** What one student's zips, one inside the other, may hold in all; keeps count. */
final class ZipBudget {
  static final long MEGABYTE = 1 << 20;
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_ZIPS = 100;
  private static final int DEEPEST = 3;
  private static final long LARGEST_ENTRY = 64 * MEGABYTE;
  private static final long LARGEST_TOTAL = 256 * MEGABYTE;

  /** Text shrinks to a tenth, and a page of blanks is no reason to cry wolf. */
  private static final long HIGHEST_RATIO = 200;

  private static final long RATIO_MATTERS_FROM = MEGABYTE;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final String ONLY_YOURS = "Hand in only the files that you wrote.";

  private int entries;
  private int zips;
  private long total;

  /** One more zip, so deep inside others: 1 for the outermost. */
  void zip(int depth) throws BadHandInException {
    if (depth > DEEPEST) {
      throw refused("a zip in a zip in a zip in a zip", "Zip the folder with your programs once.");
    }
    if (++zips > MOST_ZIPS) {
      throw refused("more than " + MOST_ZIPS + " zips in one hand-in", ONLY_YOURS);
    }
  }

  /** So many entries more. */
  void entries(int more) throws BadHandInException {
    entries += more;
    if (entries > MOST_ENTRIES) {
      throw refused("a zip with %,d entries".formatted(entries), "Hand in only your files.");
    }
  }

  /** Whether one entry is no larger than it may be. */
  void entry(String path, long size, long packed) throws BadHandInException {
    boolean swells = size > RATIO_MATTERS_FROM && size / Math.max(1, packed) > HIGHEST_RATIO;
    if (size > LARGEST_ENTRY || swells) {
      throw refused(
          "%s in the zip unpacks to %,d MB".formatted(shortened(path), size / MEGABYTE),
          ONLY_YOURS);
    }
  }

  /** So many bytes more, unpacked. */
  void unpacked(long bytes) throws BadHandInException {
    total += bytes;
    if (total > LARGEST_TOTAL) {
      throw refused(
          "the zip unpacks to more than %,d MB".formatted(LARGEST_TOTAL / MEGABYTE), ONLY_YOURS);
    }
  }

  /** An entry's path with slashes, which stays inside. */
  static String path(String name) throws BadHandInException {
    String path = name.replace('\\', '/');
    boolean leaves =
        path.startsWith("/")
            || DRIVE.matcher(path).matches()
            || Arrays.asList(path.split("/", -1)).contains("..");
    if (leaves) {
      throw refused(
          "an entry of the zip wants to lie outside of it: " + shortened(name),
          "Zip the folder with your programs again, with your system's own tool.");
    }
    return path;
  }

  /** Whether nothing on that path is a system's own business. */
  static boolean isWork(String path) {
    return Arrays.stream(path.split("/", -1)).noneMatch(HandIn::ignores);
  }

  static BadHandInException refused(String got, String hint) {
    return new BadHandInException(
        new Finding("unusable-zip", "a zip with your programs", got, hint));
  }

  static String shortened(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "..." : name;
  }
}
