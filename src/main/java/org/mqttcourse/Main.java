package org.mqttcourse;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.mqttcourse.cli.MqttCourse;
import org.mqttcourse.cli.World;

/** Where the program meets the world: the only place that touches System, the clock and exit. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its status. */
  public static void main(String[] arguments) {
    keepNettyFromUnsafe();
    World world =
        new World(
            input(),
            System.out,
            System.err,
            charset(),
            interactive(),
            Main::secret,
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            Clock.system(ZoneId.systemDefault()),
            System::nanoTime,
            () -> new SecureRandom().nextLong());
    System.exit(MqttCourse.run(world, arguments));
  }

  /**
   * Empty where whoever started us has closed it. Then Java has opened its own library in its
   * place, and what is read would be that.
   */
  private static Optional<InputStream> input() {
    Path library = Path.of(System.getProperty("java.home"), "lib", "modules");
    try {
      if (Files.isSameFile(Path.of("/dev/fd/0"), library)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      // Windows has no such names, and Java there is not given other files' numbers.
    }
    return Optional.of(new FileInputStream(FileDescriptor.in));
  }

  /** From Java 24 on the JDK warns of sun.misc.Unsafe; Netty gets by without it. */
  private static void keepNettyFromUnsafe() {
    if (Runtime.version().feature() >= 24) {
      System.setProperty("io.netty.noUnsafe", "true");
    }
  }

  // From Java 22 to 24 there is a console also where there is no terminal; then a progress bar is
  // drawn into a pipe, which is all that hangs on it.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean interactive() {
    return System.console() != null;
  }

  @SuppressWarnings("SystemConsoleNull") // As above.
  private static Optional<String> secret(String prompt) {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("%s", prompt);
    return Optional.ofNullable(typed).map(String::new);
  }

  /** What the terminal, or whoever reads us, speaks; Java 17 knows it under another name. */
  private static Charset charset() {
    String name =
        System.getProperty(
            "stdout.encoding",
            System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }
}
