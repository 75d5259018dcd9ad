package org.mqttcourse.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Everything outside of the program that a command may touch; {@code Main} hands it in.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param charset of the three
 * @param interactive whether a person sits at a terminal
 * @param secrets asks a person and reads the answer without showing it; empty where none is there
 * @param environment variables of the process
 * @param home the user's home folder
 * @param clock for dates
 * @param nanoClock for durations
 * @param seeds where a check's seed comes from unless one is given
 */
public record World(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Charset charset,
    boolean interactive,
    Function<String, Optional<String>> secrets,
    Map<String, String> environment,
    Path home,
    Clock clock,
    LongSupplier nanoClock,
    LongSupplier seeds) {
  public World {
    environment = Map.copyOf(environment);
  }

  /** A writer to standard output that passes each line on at once. */
  public PrintWriter writer() {
    return new PrintWriter(new SpellingWriter(out, charset), true);
  }

  /** A writer to standard error that passes each line on at once. */
  public PrintWriter errorWriter() {
    return new PrintWriter(new SpellingWriter(err, charset), true);
  }
}
