package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Gets rid of folders that nobody needs any more. */
public final class Scratch {
  private Scratch() {}

  /**
   * Deletes the folder with all that is in it, without following links; what can't be deleted stays
   * behind.
   */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deleter());
    } catch (IOException e) {
      // Left behind in a scratch folder, which is no reason to fail a check.
      return;
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
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

    private static FileVisitResult delete(Path file) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // What Windows still holds open stays behind: the next file may go all the same.
        return FileVisitResult.CONTINUE;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
