package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a class handed in: in one folder, a folder or a zip per student. */
public final class ClassFolder {
  private static final String ZIP = ".zip";

  private final Map<String, Path> places;

  private ClassFolder(Map<String, Path> places) {
    this.places = places;
  }

  /**
   * Looks who handed in.
   *
   * @param except a folder in it that is no student's, such as the one for the results; it need not
   *     exist
   * @throws NoClassException where there is no such folder, or no student in it
   */
  public static ClassFolder open(Path folder, Path except) throws IOException {
    if (Files.notExists(folder)) {
      throw new NoClassException("There is no folder " + folder + ".");
    }
    if (!Files.isDirectory(folder)) {
      throw new NoClassException(
          folder + " is a file. Name the folder that holds a folder or a zip per student.");
    }
    Path root = folder.toRealPath();
    Path other = Files.exists(except) ? except.toRealPath() : except.toAbsolutePath().normalize();
    Map<String, Path> places = new TreeMap<>(byName());
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      for (Path entry : entries) {
        if (!HandIn.ignores(name(entry)) && !entry.equals(other) && staysIn(root, entry)) {
          add(places, entry);
        }
      }
    }
    if (places.isEmpty()) {
      throw new NoClassException(
          "No student in " + folder + ": it needs a folder or a .zip file for each of them.");
    }
    return new ClassFolder(places);
  }

  /** As people sort names; two that differ in an accent or in case alone are still two. */
  private static Comparator<String> byName() {
    Collator likePeople = Collator.getInstance(Locale.ROOT);
    return Comparator.<String, String>comparing(name -> name, likePeople)
        .thenComparing(Comparator.naturalOrder());
  }

  private static void add(Map<String, Path> places, Path entry) {
    String name = name(entry);
    if (Files.isDirectory(entry)) {
      keep(places, name, entry);
    } else if (Files.isRegularFile(entry)
        && name.toLowerCase(Locale.ROOT).endsWith(ZIP)
        && name.length() > ZIP.length()) {
      keep(places, name.substring(0, name.length() - ZIP.length()), entry);
    }
  }

  /** A folder and a zip of one name are both graded; the zip then goes by its whole name. */
  private static void keep(Map<String, Path> places, String student, Path entry) {
    Path earlier = places.putIfAbsent(student, entry);
    if (earlier == null) {
      return;
    }
    boolean folderIsNew = Files.isDirectory(entry);
    places.put(student, folderIsNew ? entry : earlier);
    Path zip = folderIsNew ? earlier : entry;
    places.put(name(zip), zip);
  }

  private static boolean staysIn(Path root, Path entry) {
    try {
      return entry.toRealPath().startsWith(root);
    } catch (IOException e) {
      // A link that leads nowhere; what is no link can be resolved.
      return !Files.isSymbolicLink(entry);
    }
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }

  /** The students' names, in order. */
  public List<String> students() {
    return List.copyOf(places.keySet());
  }

  /** Looks through what that student handed in. */
  HandIn handIn(String student) throws IOException {
    Path place = places.get(student);
    return Files.isDirectory(place) ? FolderSubmissions.read(place) : ZipSubmissions.read(place);
  }
}
