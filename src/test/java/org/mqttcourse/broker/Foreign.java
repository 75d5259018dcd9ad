package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs of others that tests use where they are installed. With {@code -Dforeign.required=true}
 * they must be: so {@code .ci/run} wants it.
 */
public final class Foreign {
  /** Debian's packages are for Debian's own Python. */
  private static final Path DEBIANS_PYTHON = Path.of("/usr/bin/python3");

  private Foreign() {}

  /** The path of a command; without it the test ends here. */
  public static String command(String name, String debianPackage) {
    return command(List.of(name), debianPackage);
  }

  /** The same where it has one of these names. */
  public static String command(List<String> names, String debianPackage) {
    return names.stream()
        .flatMap(name -> find(name).stream())
        .findFirst()
        .map(Path::toString)
        .orElseGet(() -> missing(names.get(0), debianPackage));
  }

  /** A Python that knows Paho; without it the test ends here. */
  static String pythonWithPaho() throws IOException, InterruptedException {
    String python =
        Files.isExecutable(DEBIANS_PYTHON)
            ? DEBIANS_PYTHON.toString()
            : command("python3", "python3");
    Process trial = new ProcessBuilder(python, "-c", "import paho.mqtt.client").start();
    return trial.waitFor() == 0 ? python : missing("Paho for Python", "python3-paho-mqtt");
  }

  static Optional<Path> find(String name) {
    // Debian has mosquitto where only root's PATH looks.
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String missing(String what, String debianPackage) {
    String message = what + " is not installed: apt install " + debianPackage;
    return Boolean.getBoolean("foreign.required") ? fail(message) : abort(message);
  }
}
