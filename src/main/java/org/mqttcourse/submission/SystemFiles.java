package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a Linux machine without which no JVM runs: the system's libraries, the JDK, and what
 * the JDK keeps elsewhere (Debian has its settings in {@code /etc}). No programs, and no homes.
 *
 * @param java the JDK's folder
 * @param folders folders and files, none within another and none in {@code /etc}
 * @param settings files and folders in {@code /etc}
 * @param links symbolic links of the root folder, such as {@code /lib} to {@code usr/lib}
 * @param limitsTasks whether a limit on processes counts only those of the sandbox, and binds: not
 *     before Linux 5.14, and never the system's root
 */
record SystemFiles(
    Path java,
    List<Path> folders,
    List<Path> settings,
    Map<String, String> links,
    boolean limitsTasks) {
  private static final List<String> LIBRARIES =
      List.of("/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64");

  /** NixOS and Guix have neither. */
  private static final List<String> STORES = List.of("/nix/store", "/gnu/store");

  private static final Path ETC = Path.of("/etc");
  private static final Path SECURITY = Path.of("java.security");
  private static final int DEEPEST = 5;

  static SystemFiles of(Path java) throws IOException {
    List<Path> folders = new ArrayList<>();
    Map<String, String> links = new TreeMap<>();
    for (String name : Stream.concat(LIBRARIES.stream(), STORES.stream()).toList()) {
      Path folder = Path.of(name);
      if (Files.isSymbolicLink(folder)) {
        links.put(name, Files.readSymbolicLink(folder).toString());
      } else if (Files.isDirectory(folder)) {
        folders.add(folder);
      }
    }
    Set<Path> others = linkedFrom(java);
    List<Path> settings = others.stream().filter(path -> path.startsWith(ETC)).toList();
    others.add(java);
    others.removeAll(settings);
    others.removeIf(path -> folders.stream().anyMatch(path::startsWith));
    folders.addAll(others);
    return new SystemFiles(
        java, List.copyOf(folders), settings, Map.copyOf(links), isNewKernel() && !isRoot());
  }

  /**
   * Copies the JDK's settings in {@code /etc} into that folder, which then can take its place.
   *
   * @param java the JDK's folder
   */
  static void copySettings(Path java, Path folder) throws IOException {
    for (Path setting : linkedFrom(java)) {
      if (setting.startsWith(ETC)) {
        try (Stream<Path> files = Files.walk(setting)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Path copy = folder.resolve(ETC.relativize(file));
            Files.createDirectories(copy.getParent());
            if (file.endsWith(SECURITY)) {
              List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
              Files.write(copy, withoutComments(lines), StandardCharsets.ISO_8859_1);
            } else {
              Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
          }
        }
      }
    }
  }

  /** Every JVM reads it when it opens its first connection, and most of it are comments. */
  static List<String> withoutComments(List<String> properties) {
    List<String> kept = new ArrayList<>();
    boolean goesOn = false;
    for (String line : properties) {
      if (goesOn || !(line.isBlank() || line.startsWith("#"))) {
        kept.add(line);
        goesOn = line.endsWith("\\");
      }
    }
    return kept;
  }

  /** What the JDK's symbolic links lead to outside of its folder. */
  private static Set<Path> linkedFrom(Path java) throws IOException {
    Set<Path> targets = new TreeSet<>();
    for (String part : List.of("conf", "lib")) {
      try (Stream<Path> files = Files.walk(java.resolve(part), DEEPEST)) {
        for (Path link : files.filter(Files::isSymbolicLink).toList()) {
          if (Files.exists(link)) {
            targets.add(link.toRealPath());
          }
        }
      }
    }
    targets.removeIf(target -> target.startsWith(java));
    return targets;
  }

  /** Root of the whole system, also by another name in a container. */
  private static boolean isRoot() {
    Path self = Path.of("/proc/self");
    return isRoot(ProcFiles.read(self.resolve("status")), ProcFiles.read(self.resolve("uid_map")));
  }

  /**
   * The same with what the system tells.
   *
   * @param map on each line a first user here, the same user outside, and how many follow
   */
  static boolean isRoot(String status, String map) {
    long user =
        status
            .lines()
            .filter(line -> line.startsWith("Uid:"))
            .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]))
            .findFirst()
            .orElse(0);
    return map.lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(line -> line.length == 3)
        .anyMatch(line -> Long.parseLong(line[1]) + user - Long.parseLong(line[0]) == 0);
  }

  private static boolean isNewKernel() {
    String[] version = System.getProperty("os.version").split("[^0-9]+", 3);
    int major = Integer.parseInt(version[0]);
    return major > 5 || (major == 5 && Integer.parseInt(version[1]) >= 14);
  }
}
