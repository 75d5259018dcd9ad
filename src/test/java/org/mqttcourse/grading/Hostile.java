package org.mqttcourse.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/**
 * A hostile program of {@code src/test/resources/hostile}. Its second line says what it gets: the
 * id of its first finding, or PASS. Where an attack of its own succeeds it prints {@code GOT IT}.
 *
 * @param name its file's, without the ending
 * @param source its text, with {@code $NAME$} for what it could only know from an insider
 */
record Hostile(String name, String source) {
  private static final String GETS = "// Gets: ";

  /** All that there are. */
  static List<Hostile> all() {
    Path folder = Path.of("src", "test", "resources", "hostile");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Hostile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hostile read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return new Hostile(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it must get. */
  String gets() {
    return source
        .lines()
        .filter(line -> line.startsWith(GETS))
        .map(line -> line.substring(GETS.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " does not say what it gets"));
  }

  Submission submission(Map<String, String> insider) {
    String text = source;
    for (Map.Entry<String, String> known : insider.entrySet()) {
      text = text.replace("$" + known.getKey() + "$", known.getValue());
    }
    return new Submission("Toy.java", Bytes.utf8(text));
  }
}
