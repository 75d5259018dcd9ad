package org.mqttcourse.grading;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mqttcourse.check.Check;

/** Tells whether a check, or the machinery that it is judged with, is still the same. */
final class CheckPrint {
  /** Folders of classes that a verdict rests on, each with all that lies in it. */
  private static final List<String> MACHINERY =
      List.of(
          "io/moquette/broker/",
          "org/mqttcourse/broker/",
          "org/mqttcourse/check/",
          "org/mqttcourse/grading/",
          "org/mqttcourse/playground/",
          "org/mqttcourse/submission/",
          "org/mqttcourse/wire/");

  private final String machinery;
  private final Map<Class<?>, String> known = new HashMap<>();

  /** Reads what all checks share. */
  CheckPrint() throws IOException {
    this(home(Check.class));
  }

  /** Reads what all checks share in that folder or jar. */
  CheckPrint(Optional<Path> home) throws IOException {
    machinery = sums(home, MACHINERY);
  }

  /** Another text for another check, and the same for the same. */
  String of(Check check) throws IOException {
    Class<?> type = check.getClass();
    String print = known.get(type);
    if (print == null) {
      print = type.getName() + "\n" + machinery + sums(home(type), List.of(folder(type)));
      known.put(type, print);
    }
    return print;
  }

  /** Where its package lies; empty, which is everywhere, where it is in none. */
  private static String folder(Class<?> type) {
    String name = type.getPackageName();
    return name.isEmpty() ? "" : name.replace('.', '/') + "/";
  }

  /** The folder or jar that a class comes from. */
  private static Optional<Path> home(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(new URI(source.getLocation().toString())));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The names and sums of the classes in these folders, and in the folders in them. */
  private static String sums(Optional<Path> home, List<String> folders) throws IOException {
    if (home.isEmpty()) {
      return "";
    }
    Path place = home.get();
    Map<String, Long> sums =
        Files.isDirectory(place) ? inFolder(place, folders) : inJar(place, folders);
    return sums + "\n";
  }

  private static Map<String, Long> inJar(Path jar, List<String> folders) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (isClass(name) && folders.stream().anyMatch(name::startsWith)) {
          sums.put(name, entry.getCrc());
        }
      }
    }
    return sums;
  }

  private static Map<String, Long> inFolder(Path root, List<String> folders) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    for (String folder : folders) {
      Path begin = root.resolve(folder);
      if (!Files.isDirectory(begin)) {
        continue;
      }
      List<Path> files;
      try (Stream<Path> all = Files.walk(begin)) {
        files = all.filter(file -> isClass(file.toString())).toList();
      }
      for (Path file : files) {
        sums.put(root.relativize(file).toString().replace('\\', '/'), sum(file));
      }
    }
    return sums;
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class");
  }

  private static long sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      sum.update(in.readAllBytes());
    }
    return sum.getValue();
  }
}
