package org.mqttcourse.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folders of one run: an empty one to work in, and one for temporary files.
 *
 * @param root holds them; nothing else is in it
 */
record Sandbox(Path root) {
  private static final long BYTES = 32L << 20;
  private static final long FILES = 5_000;

  /** Makes the folders. */
  static Sandbox make(Path root) throws IOException {
    Sandbox sandbox = new Sandbox(root);
    Files.createDirectories(sandbox.work());
    Files.createDirectories(sandbox.temporary());
    return sandbox;
  }

  Path work() {
    return root.resolve("work");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** Whether the program has filled more of the disk than a program of this course can need. */
  boolean isOverfull() {
    long[] seen = new long[2];
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .peek(file -> seen[0] += size(file))
          .anyMatch(file -> ++seen[1] > FILES || seen[0] > BYTES);
    } catch (IOException | UncheckedIOException e) {
      // A file that vanished while we looked; the next look will tell.
      return false;
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
