package org.mqttcourse.grading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.mqttcourse.submission.SourceText;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/**
 * One file that a student handed in.
 *
 * @param path inside of what was handed in, with slashes; a zip in it counts as a folder
 * @param size in bytes
 * @param time when it was handed in, as far as files tell
 * @param handed what the platform says of it
 * @param content opens it
 */
record HandedFile(String path, long size, Instant time, Handed handed, Content content) {
  /** One of which no platform says anything. */
  HandedFile(String path, long size, Instant time, Content content) {
    this(path, size, time, Handed.PLAINLY, content);
  }

  /** The name without the folders. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it is called so, or would be had nobody renamed it: {@code Publish-1.java}. */
  boolean isCalled(String fileName) {
    return name().equalsIgnoreCase(fileName)
        || AttemptMark.withoutCopy(name()).equalsIgnoreCase(fileName);
  }

  boolean liesIn(String folder) {
    String[] parts = path.split("/", -1);
    return Arrays.stream(parts, 0, parts.length - 1).anyMatch(folder::equalsIgnoreCase);
  }

  int depth() {
    return path.split("/", -1).length;
  }

  AttemptMark mark() {
    return AttemptMark.of(path);
  }

  /** The same under a folder of that name. */
  HandedFile in(String folder) {
    return new HandedFile(folder + "/" + path, size, time, handed, content);
  }

  /** The same by another name, in no folder. */
  HandedFile called(String newName) {
    return new HandedFile(newName, size, time, handed, content);
  }

  /** The same, of which a platform says that. */
  HandedFile handed(Handed said) {
    return new HandedFile(path, size, time, said, content);
  }

  /**
   * Reads it; what is far too big for a program is never read whole.
   *
   * @param fileName that the student should have given it
   * @throws BadHandInException where it is damaged or too big: the student's to mend
   */
  Submission read(String fileName) throws IOException {
    if (size > SourceText.LIMIT) {
      throw new BadHandInException(SourceText.tooBig(name(), size));
    }
    String shown = name().equalsIgnoreCase(fileName) ? name() : fileName;
    return new Submission(shown, Bytes.of(read(SourceText.LIMIT + 1)));
  }

  /** Its bytes; of more than that many, only so many. */
  byte[] read(int most) throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(most);
    }
  }

  /** Opens what a file holds. */
  @FunctionalInterface
  interface Content {
    /** From the beginning, as often as one likes; it must be closed. */
    InputStream open() throws IOException;

    /** The class that it declares, as {@link DeclaredClass} finds it. */
    default Optional<String> declared() throws IOException {
      try (InputStream in = open()) {
        return DeclaredClass.in(in.readNBytes(SourceText.LIMIT));
      }
    }
  }
}
