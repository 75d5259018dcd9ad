package org.mqttcourse.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mqttcourse.report.UserError;

/** Writes a file that a command was asked for: a new one, since nobody's work may be lost. */
final class NewFile {
  private NewFile() {}

  /** Something that writes into a stream. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes text in UTF-8.
   *
   * @return where it is
   * @throws UserError where it can't be written, or is there already
   */
  static Path write(String name, CharSequence text) {
    return write(name, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The same with bytes of any kind; what can't be written to its end is taken away again. */
  static Path write(String name, Content content) {
    Path file = path(name);
    boolean begun = false;
    try {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
        begun = true;
        content.writeTo(out);
      }
      return file;
    } catch (FileAlreadyExistsException e) {
      throw UserError.of("shell.file.there", name);
    } catch (IOException e) {
      if (begun) {
        remove(file);
      }
      throw UserError.of("shell.file.not.written", name, Problems.say(e));
    }
  }

  private static Path path(String name) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      Path folder = file.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw UserError.of("shell.file.no.folder", folder);
      }
      return file;
    } catch (InvalidPathException e) {
      throw UserError.of("shell.file.no.name", name);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays behind half written; the message says that something went wrong with it.
    }
  }
}
