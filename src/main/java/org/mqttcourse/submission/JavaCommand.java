package org.mqttcourse.submission;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mqttcourse.submission.inside.Practice;
import org.mqttcourse.submission.inside.Start;

/** Builds the command line and the environment of a student's JVM. */
final class JavaCommand {
  static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  /**
   * Quick to start, small, and gone at once when its memory is used up. G1, because Java 17 takes
   * no objects out of an archive for another collector; with one thread it is as small.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx64m",
          "-XX:MaxMetaspaceSize=64m",
          "-XX:MaxDirectMemorySize=32m",
          "-XX:ReservedCodeCacheSize=16m",
          "-XX:TieredStopAtLevel=1",
          // Most programs are over before it pays to compile them.
          "-XX:CompileThresholdScaling=5",
          // Java 17 writes a class for a constructor that is called sixteen times by reflection,
          // as Paho does it for its loggers.
          "-Dsun.reflect.inflationThreshold=100000",
          "-XX:+UseG1GC",
          "-XX:ParallelGCThreads=1",
          "-XX:ConcGCThreads=1",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          // An archive that is mapped where it was meant to be needs no rewriting.
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-Xshare:auto");

  private static final String AUTHORITY = "MQTT_CA";

  /** Arguments and file names are UTF-8 then, whatever the user's locale. */
  private static final Map<String, String> LOCALE = Map.of("LC_ALL", "C.UTF-8");

  private static final List<String> COMPILER_OPTIONS =
      List.of(
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xshare:auto");

  private JavaCommand() {}

  /** A program of the JDK that we run on, such as {@code java} or {@code jstack}. */
  static Path tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", WINDOWS ? name + ".exe" : name);
  }

  /** A process with no more than it needs of our environment, in its own empty folder. */
  static ProcessBuilder build(Launch launch, RunSetting setting, RunFolder folder)
      throws IOException {
    Path temporary =
        setting.sandbox().isThere() ? Bubblewrap.INSIDE.resolve("tmp") : folder.temporary();
    List<String> arguments = arguments(launch, setting, temporary);
    Set<Path> readable =
        new LinkedHashSet<>(
            List.of(setting.libraries().folder(), launch.classes().toAbsolutePath()));
    setting.archive().ifPresent(readable::add);
    // The certificate authority's certificate is a file; its key beside it stays outside.
    Optional.ofNullable(launch.environment().get(AUTHORITY))
        .map(Path::of)
        .filter(file -> file.isAbsolute() && Files.exists(file))
        .ifPresent(readable::add);
    Optional<Path> sockets =
        launch.links().stream().map(link -> link.socket().getParent()).findFirst();
    ProcessBuilder builder = build(arguments, setting, folder, readable, sockets);
    builder.environment().putAll(launch.environment());
    return builder;
  }

  /** A JVM that compiles what it is asked to. */
  static ProcessBuilder buildCompiler(RunSetting setting, RunFolder folder) throws IOException {
    Path work = setting.sandbox().isThere() ? Bubblewrap.INSIDE.resolve("work") : folder.work();
    List<String> arguments = new ArrayList<>(COMPILER_OPTIONS);
    arguments.addAll(List.of("-cp", ours().toString(), CompilerMain.class.getName()));
    arguments.add(work.toString());
    setting.libraries().jars().forEach(jar -> arguments.add(jar.toAbsolutePath().toString()));
    Set<Path> readable = Set.of(ours(), setting.libraries().folder());
    return build(arguments, setting, folder, readable, Optional.empty())
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** Our own jar, or the folder of our classes. */
  private static Path ours() throws IOException {
    try {
      return Path.of(JavaCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IOException("our own jar can't be found", e);
    }
  }

  private static ProcessBuilder build(
      List<String> arguments,
      RunSetting setting,
      RunFolder folder,
      Set<Path> readable,
      Optional<Path> sockets)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (setting.sandbox().bubblewrap().isPresent()) {
      Bubblewrap sandbox = setting.sandbox().bubblewrap().get();
      Path file = argumentFile(arguments, folder);
      command.addAll(sandbox.command(file, readable, setting.libraries().etc(), sockets));
    } else {
      command.add(tool("java").toString());
      if (WINDOWS) {
        command.addAll(arguments);
      } else {
        command.add("@" + argumentFile(arguments, folder));
      }
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.work().toFile());
    setEnvironment(builder, Map.of(), folder);
    return builder;
  }

  private static List<String> arguments(Launch launch, RunSetting setting, Path temporary) {
    List<String> arguments = new ArrayList<>(OPTIONS);
    if (!WINDOWS) {
      // Threads are asked for with a signal: nobody attaches to it, and it to nobody.
      arguments.add("-XX:+DisableAttachMechanism");
    }
    setting.archive().ifPresent(file -> arguments.add("-XX:SharedArchiveFile=" + file));
    properties(launch, temporary)
        .forEach((name, value) -> arguments.add("-D" + name + "=" + value));
    arguments.add("-cp");
    arguments.add(joined(setting.libraries().classPath(launch.classes())));
    arguments.add(Start.class.getName());
    arguments.add(links(launch.links()));
    arguments.add(launch.program().mainClass());
    arguments.addAll(launch.arguments());
    return arguments;
  }

  /**
   * Notes in that file which classes a program usually needs, so that the next ones start sooner.
   */
  static ProcessBuilder buildPractice(Libraries libraries, Path archive, Path socket) {
    List<String> command = new ArrayList<>(List.of(tool("java").toString()));
    command.addAll(OPTIONS);
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp"));
    List<Path> jars = new ArrayList<>(List.of(libraries.start()));
    jars.addAll(libraries.jars());
    command.add(joined(jars));
    command.addAll(List.of(Start.class.getName(), ""));
    command.addAll(List.of(Practice.class.getName(), socket.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    if (!WINDOWS) {
      builder.environment().putAll(LOCALE);
    }
    return builder;
  }

  private static String joined(List<Path> paths) {
    return paths.stream()
        .map(path -> path.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String links(List<Link> links) {
    return links.stream()
        .map(link -> link.port() + "=" + Bubblewrap.SOCKETS.resolve(link.socket().getFileName()))
        .collect(Collectors.joining(":"));
  }

  /** Leaves out all but what a JVM needs, so that no setting of ours or of the user's gets in. */
  static void setEnvironment(ProcessBuilder builder, Map<String, String> more, RunFolder folder) {
    Map<String, String> environment = builder.environment();
    if (WINDOWS) {
      environment.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
      environment.put("TEMP", folder.temporary().toString());
      environment.put("TMP", folder.temporary().toString());
    } else {
      environment.clear();
      environment.putAll(LOCALE);
    }
    environment.putAll(new HashMap<>(more));
  }

  private static Map<String, String> properties(Launch launch, Path temporary) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("file.encoding", "UTF-8");
    // What is printed is read by us as UTF-8, also where the exercise sets another file.encoding.
    properties.put("stdout.encoding", "UTF-8");
    properties.put("stderr.encoding", "UTF-8");
    properties.put("sun.stdout.encoding", "UTF-8");
    properties.put("sun.stderr.encoding", "UTF-8");
    properties.put("java.io.tmpdir", temporary.toString());
    properties.putAll(launch.systemProperties());
    return properties;
  }

  /**
   * Java encodes the arguments of a child in our own locale, which may be plain ASCII; a file of
   * arguments goes around that.
   */
  private static Path argumentFile(List<String> arguments, RunFolder folder) throws IOException {
    Path file = folder.root().resolve("arguments").toAbsolutePath();
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
