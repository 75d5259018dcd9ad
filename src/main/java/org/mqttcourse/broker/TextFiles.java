package org.mqttcourse.broker;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/** Reads files that people write by hand. */
final class TextFiles {
  private TextFiles() {}

  /**
   * The lines of a file in UTF-8.
   *
   * @throws IOException with a message for the user
   */
  static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new TextIOException(Text.of("door.file.none", file), e);
    } catch (AccessDeniedException e) {
      throw new TextIOException(Text.of("door.file.denied", file), e);
    } catch (CharacterCodingException e) {
      throw new TextIOException(Text.of("door.file.no.text", file), e);
    } catch (IOException e) {
      throw new TextIOException(Text.of("door.file.unreadable", file), e);
    }
  }
}
