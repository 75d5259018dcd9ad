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

  /** Adds all files below the folder; a folder that doesn't exist counts as empty. */
  Fingerprint add(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (Stream<Path> paths = Files.walk(folder)) {
        files = paths.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
