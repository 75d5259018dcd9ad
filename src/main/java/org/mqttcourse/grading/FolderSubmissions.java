package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Finding;

/** Looks through a student's folder, however deep; links that lead out of it are not followed. */
final class FolderSubmissions extends SimpleFileVisitor<Path> {
  private static final int MOST_FILES = 20_000;
  private static final int DEEPEST = 32;

  private final Path root;
  private final List<HandedFile> files = new ArrayList<>();
  private final ZipBudget budget = new ZipBudget();
  private int seen;
  private String unread;
  private Finding refused;

  private FolderSubmissions(Path root) {
    this.root = root;
  }

  /**
   * Looks through it, and into the zips that lie in it.
   *
   * @throws BadHandInException where there are too many files: the student's to mend
   */
  static HandIn read(Path folder) throws IOException {
    Path root = folder.toRealPath();
    FolderSubmissions found = new FolderSubmissions(root);
    Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, found);
    return new HandIn(
        found.files, Optional.ofNullable(found.unread), Optional.ofNullable(found.refused));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skip = !folder.equals(root) && HandIn.ignores(folder.getFileName().toString());
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (++seen > MOST_FILES) {
      throw new BadHandInException(
          new Finding(
              "too-many-files",
              "your programs, and little else",
              "the folder holds more than %,d files".formatted(MOST_FILES),
              "Hand in only the files that you wrote."));
    }
    String name = file.getFileName().toString();
    if (HandIn.ignores(name) || !isOurs(file, attributes)) {
      return FileVisitResult.CONTINUE;
    }
    String path = root.relativize(file).toString().replace('\\', '/');
    if (HandIn.isZip(name)) {
      zip(path, file);
    } else {
      files.add(file(path, file));
    }
    return FileVisitResult.CONTINUE;
  }

  /** One file as it lies on the disk. */
  static HandedFile file(String path, Path file) throws IOException {
    return new HandedFile(
        path,
        Files.size(file),
        Files.getLastModifiedTime(file).toInstant(),
        () -> Files.newInputStream(file));
  }

  private void zip(String path, Path zip) throws IOException {
    try {
      HandIn inside = ZipSubmissions.read(zip, budget).in(path);
      files.addAll(inside.files());
      inside.refused().ifPresent(finding -> refused = finding);
    } catch (BadHandInException e) {
      // What lies beside it is judged all the same.
      refused = e.finding();
    }
  }

  private boolean isOurs(Path file, BasicFileAttributes attributes) {
    if (!attributes.isSymbolicLink()) {
      return attributes.isRegularFile();
    }
    try {
      Path target = file.toRealPath();
      return target.startsWith(root) && Files.isRegularFile(target);
    } catch (IOException e) {
      // It leads nowhere.
      return false;
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) {
    unread = root.relativize(file) + " can't be read: " + Trouble.say(why);
    return FileVisitResult.CONTINUE;
  }
}
