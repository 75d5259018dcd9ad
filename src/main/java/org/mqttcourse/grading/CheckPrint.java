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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mqttcourse.check.Check;

/** Tells whether a check, or the machinery that it is judged with, is still the same. */
final class CheckPrint {
  private static final List<String> MACHINERY =
      List.of(
          "org/mqttcourse/broker/",
          "org/mqttcourse/check/",
          "org/mqttcourse/playground/",
          "org/mqttcourse/submission/",
          "org/mqttcourse/wire/");

  private final String machinery;

  /** Reads what all checks share. */
  CheckPrint() throws IOException {
    machinery = sums(Check.class, MACHINERY);
  }

  /** Another text for another check, and the same for the same. */
  String of(Check check) throws IOException {
    Class<?> type = check.getClass();
    String folder = type.getPackageName().replace('.', '/') + "/";
    return type.getName() + "\n" + machinery + sums(type, List.of(folder));
  }

  /** The names and sums of the classes in these folders, where that class comes from. */
  private static String sums(Class<?> type, List<String> folders) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "";
    }
    Path place;
    try {
      place = Path.of(new URI(source.getLocation().toString()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return "";
    }
    Map<String, Long> sums =
        Files.isDirectory(place) ? inFolder(place, folders) : inJar(place, folders);
    return sums + "\n";
  }

  private static Map<String, Long> inJar(Path jar, List<String> folders) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (isClassIn(folders, entry.getName())) {
          sums.put(entry.getName(), entry.getCrc());
        }
      }
    }
    return sums;
  }

  private static Map<String, Long> inFolder(Path root, List<String> folders) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    for (String folder : folders) {
      if (!Files.isDirectory(root.resolve(folder))) {
        continue;
      }
      List<Path> files;
      try (Stream<Path> all = Files.list(root.resolve(folder))) {
        files = all.filter(file -> isClassIn(folders, folder + file.getFileName())).toList();
      }
      for (Path file : files) {
        sums.put(folder + file.getFileName(), sum(file));
      }
    }
    return sums;
  }

  private static boolean isClassIn(List<String> folders, String name) {
    return name.endsWith(".class")
        && folders.contains(name.substring(0, name.lastIndexOf('/') + 1));
  }

  private static long sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      sum.update(in.readAllBytes());
    }
    return sum.getValue();
  }
}
