package org.mqttcourse.submission;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands on a student's class path: Paho and the JSON library, and the few classes that start
 * the program; nothing else of ours.
 *
 * @param jars to compile against, in the order of the class path
 * @param start the jar with what starts a program
 * @param etc the folder that a sandbox has as {@code /etc}
 */
public record Libraries(List<Path> jars, Path start, Path etc) {
  private static final List<String> NAMES = List.of("paho.jar", "gson.jar");

  private static final String INSIDE = "org/mqttcourse/submission/inside/";

  /** In front of Paho, so that these are taken before its own. */
  private static final String LOGGING = "org/eclipse/paho/client/mqttv3/logging/";

  private static final List<String> STARTERS =
      List.of(
          INSIDE + "Start",
          INSIDE + "Links",
          INSIDE + "BrokerSocket",
          INSIDE + "Waiting",
          INSIDE + "SocketInput",
          INSIDE + "SocketOutput",
          INSIDE + "Practice",
          LOGGING + "LoggerFactory",
          LOGGING + "LateLogger");

  /** A machine of one user that knows its own name, and no other. */
  private static final Map<String, String> ETC =
      Map.of(
          "hosts", "127.0.0.1 localhost student\n::1 localhost\n",
          "nsswitch.conf", "passwd: files\nhosts: files\n",
          "passwd", "student:x:1000:1000::" + Bubblewrap.INSIDE + "/work:/bin/false\n");

  public Libraries {
    jars = List.copyOf(jars);
  }

  /** Unpacks them from our own jar into that folder, which is made where it is missing. */
  public static Libraries unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> jars = new ArrayList<>();
    for (String name : NAMES) {
      Path jar = folder.resolve(name);
      try (InputStream packed = ours("/course/libraries/" + name)) {
        // Half of it may be there from a try when the disk was full.
        PlainJar.copy(packed, jar);
      }
      jars.add(jar);
    }
    Path start = folder.resolve("start.jar");
    try (PlainJar jar = PlainJar.create(start)) {
      for (String name : STARTERS) {
        try (InputStream type = ours("/" + name + ".class")) {
          jar.add(name + ".class", type.readAllBytes());
        }
      }
    }
    Path etc = Files.createDirectories(folder.resolve("etc"));
    for (Map.Entry<String, String> file : ETC.entrySet()) {
      Files.writeString(etc.resolve(file.getKey()), file.getValue(), StandardCharsets.US_ASCII);
    }
    SystemFiles.copySettings(Path.of(System.getProperty("java.home")).toRealPath(), etc);
    return new Libraries(jars, start, etc);
  }

  private static InputStream ours(String name) throws IOException {
    InputStream packed = Libraries.class.getResourceAsStream(name);
    if (packed == null) {
      throw new FileNotFoundException("this build of mqtt-course carries no " + name);
    }
    return packed;
  }

  /** The folder that holds all of them, and nothing else. */
  Path folder() {
    return start.toAbsolutePath().getParent();
  }

  /**
   * The class path of a program. Its own classes come last: none of them can take the place of one
   * of these.
   */
  List<Path> classPath(Path classes) {
    return Stream.of(Stream.of(start), jars.stream(), Stream.of(classes))
        .flatMap(paths -> paths)
        .map(Path::toAbsolutePath)
        .toList();
  }
}
