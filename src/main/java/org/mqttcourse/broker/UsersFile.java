package org.mqttcourse.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/**
 * A file of users, a line each: {@code name:hash}, as mosquitto_passwd makes it. Passwords in the
 * clear are refused: whoever sees the file would know them.
 */
public final class UsersFile {
  private UsersFile() {}

  /**
   * Reads it; nobody else comes in then.
   *
   * @throws IOException with a message for the user
   */
  public static Users read(Path file) throws IOException {
    Map<String, PasswordHash> hashes = new TreeMap<>();
    List<String> lines = TextFiles.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new TextIOException(
            Text.of("door.file.line", file, i + 1, Text.of("door.users.form")));
      }
      String name = line.substring(0, colon);
      try {
        hashes.put(name, PasswordHash.read(line.substring(colon + 1)));
      } catch (IllegalArgumentException e) {
        throw new TextIOException(Text.of("door.users.not.hashed", file, i + 1, name), e);
      }
    }
    return new Users(hashes, false);
  }

  /**
   * Adds a user to a file, or gives one another password; makes the file where it is missing.
   *
   * @throws IOException with a message for the user; the file is then as it was
   */
  public static void add(Path file, String name, String password) throws IOException {
    checkName(name);
    Users users =
        (Files.exists(file) ? read(file) : new Users(Map.of(), false)).with(name, password);
    StringBuilder text = new StringBuilder();
    new TreeMap<>(users.hashes())
        .forEach((user, hash) -> text.append(user).append(':').append(hash).append('\n'));
    try {
      OwnFiles.writeSecret(file, text.toString());
    } catch (IOException e) {
      throw new TextIOException(Text.of("door.users.not.written", file), e);
    }
  }

  /**
   * Refuses a name that could not be told from the rest of its line.
   *
   * @throws IOException with a message for the user
   */
  public static void checkName(String name) throws IOException {
    if (name.isBlank()
        || !name.equals(name.strip())
        || name.startsWith("#")
        || name.indexOf(':') >= 0
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new TextIOException(Text.of("door.users.name", name));
    }
  }
}
