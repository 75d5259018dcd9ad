package org.mqttcourse.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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

  /** Deletes the folder with all that is in it, as far as that can be done. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              return delete(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
              return delete(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException why) {
              return delete(directory);
            }

            private FileVisitResult delete(Path file) {
              // What Windows still holds open stays behind: the next file may go all the same.
              file.toFile().delete();
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // Left behind in a scratch folder, which is no reason to fail a check.
      return;
    }
  }
}
