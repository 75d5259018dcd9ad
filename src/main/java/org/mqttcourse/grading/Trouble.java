package org.mqttcourse.grading;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, in words: Java's own messages often are just the file's name. */
final class Trouble {
  private Trouble() {}

  static String say(Throwable failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file any more";
    }
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (failure instanceof FileSystemException problem && problem.getReason() != null) {
      return problem.getReason();
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
