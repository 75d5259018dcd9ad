package org.mqttcourse.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A translated starter differs from its original in comments only. */
final class StarterLikeness {
  private StarterLikeness() {}

  /** A line for each file that differs; none where there is no translation. */
  static List<String> differences(Path original, Path translation) throws IOException {
    List<String> differences = new ArrayList<>();
    if (!Files.isDirectory(translation)) {
      return differences;
    }
    for (Path file : CourseReader.list(original)) {
      Path translated = translation.resolve(file.getFileName());
      if (!Files.isRegularFile(translated)) {
        differences.add(new AuthoringException(translated, 0, "this file is missing").getMessage());
      } else if (!code(file).equals(code(translated))) {
        differences.add(
            new AuthoringException(translated, 0, "its commands are not those of the English one")
                .getMessage());
      }
    }
    return differences;
  }

  private static List<String> code(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("(#|//|/?\\*).*"))
        .toList();
  }
}
