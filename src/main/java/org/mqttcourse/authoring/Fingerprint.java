package org.mqttcourse.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether anything changed since the last time: names and contents, in one number. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a word. */
  Fingerprint add(String word) {
    digest.update(word.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds all files below the folder; a folder that doesn't exist counts as empty. */
  Fingerprint add(Path folder) throws IOException {
    for (Path file : files(folder)) {
      add(file.toString());
      digest.update(Files.readAllBytes(file));
    }
    return this;
  }

  /** The same, but it doesn't matter where the folder stands. */
  Fingerprint addBelow(Path folder) throws IOException {
    for (Path file : files(folder)) {
      byte[] content = Files.readAllBytes(file);
      add("/" + folder.relativize(file).toString().replace('\\', '/') + "/" + content.length);
      digest.update(content);
    }
    return this;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
