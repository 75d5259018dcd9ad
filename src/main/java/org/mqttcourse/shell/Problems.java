package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;

/** What went wrong with a file, in words: Java's own messages often are just the file's name. */
final class Problems {
  private Problems() {}

  static Text say(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Text.of("shell.problem.no.file");
    }
    if (e instanceof FileAlreadyExistsException) {
      return Text.of("shell.problem.exists");
    }
    if (e instanceof AccessDeniedException) {
      return Text.of("shell.problem.denied");
    }
    if (e instanceof FileSystemException problem && problem.getReason() != null) {
      return Text.words(problem.getReason());
    }
    return e.getMessage() == null ? Text.words(e.getClass().getSimpleName()) : Said.of(e);
  }
}
