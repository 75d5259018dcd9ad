package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file's age and size: when they change, it was saved.
 *
 * @param modified in milliseconds; -1 where there is no such file
 */
record FileStamp(long modified, long size) {
  static FileStamp of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(attributes.lastModifiedTime().toMillis(), attributes.size());
    } catch (IOException e) {
      // Editors that replace a file leave a moment without one.
      return new FileStamp(-1, 0);
    }
  }

  boolean isThere() {
    return modified >= 0;
  }
}
