package org.mqttcourse.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The command line run in this process.
 *
 * @param status that the process would end with
 * @param out standard output
 * @param err standard error
 */
record CliRun(int status, String out, String err) {
  static CliRun of(Path home, String... arguments) {
    return of(home, InputStream.nullInputStream(), arguments);
  }

  static CliRun of(Path home, InputStream in, String... arguments) {
    return of(home, in, Map.of(), arguments);
  }

  /** With these variables in the environment. */
  static CliRun with(Path home, Map<String, String> environment, String... arguments) {
    return of(home, InputStream.nullInputStream(), environment, arguments);
  }

  private static CliRun of(
      Path home, InputStream in, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    World world =
        new World(
            Optional.of(in),
            out,
            err,
            StandardCharsets.UTF_8,
            false,
            prompt -> Optional.empty(),
            environment,
            home,
            Clock.systemUTC(),
            System::nanoTime,
            () -> 42L << 32);
    int status = MqttCourse.run(world, arguments);
    return new CliRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
