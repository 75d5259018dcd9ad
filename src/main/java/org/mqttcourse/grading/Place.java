package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where something of one student's lies. */
@FunctionalInterface
interface Place {
  /** Looks through it. */
  HandIn read() throws IOException;

  /** A folder, a zip, or a single file on the disk. */
  static Place on(Path path, String name) {
    if (Files.isDirectory(path)) {
      return () -> FolderSubmissions.read(path);
    }
    if (HandIn.isZip(path.getFileName().toString())) {
      return () -> ZipSubmissions.read(path);
    }
    return () ->
        new HandIn(List.of(FolderSubmissions.file(name, path)), Optional.empty(), Optional.empty());
  }

  /**
   * A folder, a zip or a file inside of a zip.
   *
   * @param entry with a slash at its end where it is a folder
   */
  static Place in(Path zip, String entry, String name) {
    return () -> {
      HandIn found = ZipSubmissions.part(zip, entry, Optional.empty(), new ZipBudget());
      boolean single = !entry.endsWith("/") && found.files().size() == 1;
      return single && !HandIn.isZip(entry)
          ? new HandIn(List.of(found.files().get(0).called(name)), found.unread(), found.refused())
          : found;
    };
  }
}
