package org.mqttcourse.submission;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the command line and the environment of a student's JVM. */
final class JavaCommand {
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  /** Quick to start, small, and gone at once when its memory is used up. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx64m",
          "-XX:MaxMetaspaceSize=64m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xshare:auto");

  private JavaCommand() {}

  /** A program of the JDK that we run on, such as {@code java} or {@code jstack}. */
  static Path tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", WINDOWS ? name + ".exe" : name);
  }

  /** A process with no more than it needs of our environment, in its own empty folder. */
  static ProcessBuilder build(Launch launch, Libraries libraries, Sandbox sandbox)
      throws IOException {
    List<String> arguments = new ArrayList<>(OPTIONS);
    properties(launch, sandbox).forEach((name, value) -> arguments.add("-D" + name + "=" + value));
    arguments.add("-cp");
    arguments.add(
        Stream.concat(Stream.of(launch.classes()), libraries.jars().stream())
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    arguments.add(launch.program().mainClass());
    arguments.addAll(launch.arguments());
    List<String> command = new ArrayList<>(List.of(tool("java").toString()));
    if (WINDOWS) {
      command.addAll(arguments);
    } else {
      command.add("@" + argumentFile(arguments, sandbox));
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(sandbox.work().toFile());
    setEnvironment(builder, launch.environment(), sandbox);
    return builder;
  }

  /** Leaves out all but what a JVM needs, so that no setting of ours or of the user's gets in. */
  static void setEnvironment(ProcessBuilder builder, Map<String, String> more, Sandbox sandbox) {
    Map<String, String> environment = builder.environment();
    if (WINDOWS) {
      environment.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
      environment.put("TEMP", sandbox.temporary().toString());
      environment.put("TMP", sandbox.temporary().toString());
    } else {
      environment.clear();
      // Arguments and file names are UTF-8 then, whatever the user's locale.
      environment.put("LC_ALL", "C.UTF-8");
    }
    environment.putAll(more);
  }

  private static Map<String, String> properties(Launch launch, Sandbox sandbox) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("file.encoding", "UTF-8");
    // What is printed is read by us as UTF-8, also where the exercise sets another file.encoding.
    properties.put("stdout.encoding", "UTF-8");
    properties.put("stderr.encoding", "UTF-8");
    properties.put("sun.stdout.encoding", "UTF-8");
    properties.put("sun.stderr.encoding", "UTF-8");
    properties.put("java.io.tmpdir", sandbox.temporary().toString());
    properties.putAll(launch.systemProperties());
    return properties;
  }

  /**
   * Java encodes the arguments of a child in our own locale, which may be plain ASCII; a file of
   * arguments goes around that.
   */
  private static Path argumentFile(List<String> arguments, Sandbox sandbox) throws IOException {
    Path file = sandbox.root().resolve("arguments").toAbsolutePath();
    String text =
        arguments.stream().map(JavaCommand::quoted).collect(Collectors.joining("\n", "", "\n"));
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String argument) {
    return '"'
        + argument
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
