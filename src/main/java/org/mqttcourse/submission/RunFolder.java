package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.mqttcourse.check.Limit;

/**
 * The folders of one run: an empty one to work in, and one for temporary files.
 *
 * @param root holds them; nothing else is in it
 */
record RunFolder(Path root) {
  private static final long BYTES = 32L << 20;
  private static final long FILES = 5_000;

  /** Makes the folders. */
  static RunFolder make(Path root) throws IOException {
    RunFolder folder = new RunFolder(root);
    Files.createDirectories(folder.work());
    Files.createDirectories(folder.temporary());
    return folder;
  }

  Path work() {
    return root.resolve("work");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** Of the disk, where the program has filled more than a program of this course can need. */
  Optional<Limit> excess() {
    return isOverfull() ? Optional.of(Limit.DISK) : Optional.empty();
  }

  private boolean isOverfull() {
    Count count = new Count();
    try {
      Files.walkFileTree(root, count);
    } catch (IOException e) {
      // The whole folder is gone, with the program.
      return false;
    }
    return count.isTooMuch();
  }

  /** A file that vanishes while we look is none: programs that tidy up do that. */
  private static final class Count extends SimpleFileVisitor<Path> {
    private long bytes;
    private long files;

    boolean isTooMuch() {
      return files > FILES || bytes > BYTES;
    }

    private FileVisitResult next() {
      files++;
      return isTooMuch() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      return next();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException why) {
      return FileVisitResult.CONTINUE;
    }
  }
}
