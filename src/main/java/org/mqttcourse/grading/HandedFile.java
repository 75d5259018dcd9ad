package org.mqttcourse.grading;

import java.io.IOException;
import java.util.Arrays;
import org.mqttcourse.submission.SourceText;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/**
 * One file that a student handed in.
 *
 * @param path inside of what was handed in, with slashes
 * @param size in bytes
 * @param content reads it
 */
record HandedFile(String path, long size, Content content) {

  /** The name without the folders. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  boolean liesIn(String folder) {
    String[] parts = path.split("/", -1);
    return Arrays.stream(parts, 0, parts.length - 1).anyMatch(folder::equalsIgnoreCase);
  }

  int depth() {
    return path.split("/", -1).length;
  }

  /**
   * Reads it; what is far too big for a program is never read whole.
   *
   * @throws BadHandInException where it is damaged or too big: the student's to mend
   */
  Submission read() throws IOException {
    if (size > SourceText.LIMIT) {
      throw new BadHandInException(SourceText.tooBig(name(), size));
    }
    return new Submission(name(), Bytes.of(content.read(SourceText.LIMIT + 1)));
  }

  /** Reads what a file holds. */
  @FunctionalInterface
  interface Content {
    /** Its bytes; of more than that many, only so many. */
    byte[] read(int most) throws IOException;
  }
}
