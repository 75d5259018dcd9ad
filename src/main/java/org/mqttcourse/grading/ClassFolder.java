package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.text.Text;

/** What a class handed in: in one folder or one zip, a folder, a zip or files per student. */
public final class ClassFolder {
  /** What Java puts in the place of bytes that are no letters in the system's character set. */
  private static final char UNKNOWN_LETTER = '\uFFFD';

  private final Map<Student, List<ClassParts.Part>> parts;

  private ClassFolder(Map<Student, List<ClassParts.Part>> parts) {
    this.parts = parts;
  }

  /**
   * Looks who handed in.
   *
   * @param folder or one zip with all of them
   * @param except a folder in it that is no student's, such as the one for the results; it need not
   *     exist
   * @throws NoClassException where there is no such folder, or no student in it, or a name in it
   *     can't be read
   */
  public static ClassFolder open(Path folder, Path except) throws IOException {
    if (Files.notExists(folder)) {
      throw new NoClassException(Text.of("grading.class.none", folder));
    }
    if (!Files.isDirectory(folder)) {
      return openZip(folder);
    }
    Path root = folder.toRealPath();
    Path other = Files.exists(except) ? except.toRealPath() : except.toAbsolutePath().normalize();
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
      for (Path entry : all) {
        if (!HandIn.ignores(name(entry)) && !entry.equals(other) && staysIn(root, entry)) {
          entries.add(entry);
        }
      }
    }
    ClassParts parts = new ClassParts();
    entries.stream()
        .sorted()
        .forEach(
            entry ->
                parts.add(
                    name(entry), Files.isDirectory(entry), called -> Place.on(entry, called)));
    Map<Student, List<ClassParts.Part>> students = parts.byStudent();
    Optional<Path> onlyZip = onlyZip(entries);
    if (onlyZip.isPresent() && students.size() == 1 && ClassZip.isExport(onlyZip.get())) {
      return openZip(onlyZip.get());
    }
    refuseUnknownLetters(students.keySet());
    return of(students, folder);
  }

  /** Where Java can't read the letters of names, two of them may look the same. */
  private static void refuseUnknownLetters(Set<Student> students) throws NoClassException {
    for (Student student : students) {
      if (student.name().indexOf(UNKNOWN_LETTER) >= 0) {
        throw new NoClassException(Text.of("grading.class.letters", student.name()));
      }
    }
  }

  private static ClassFolder openZip(Path zip) throws IOException {
    if (!HandIn.isZip(name(zip))) {
      throw new NoClassException(Text.of("grading.class.file", zip));
    }
    return of(ClassZip.read(zip).byStudent(), zip);
  }

  private static ClassFolder of(Map<Student, List<ClassParts.Part>> students, Path from)
      throws NoClassException {
    if (students.isEmpty()) {
      throw new NoClassException(Text.of("grading.class.empty", from));
    }
    return new ClassFolder(students);
  }

  private static Optional<Path> onlyZip(List<Path> entries) {
    return entries.size() == 1 && HandIn.isZip(name(entries.get(0)))
        ? Optional.of(entries.get(0))
        : Optional.empty();
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

  /** The students, in order. */
  public List<Student> students() {
    return List.copyOf(parts.keySet());
  }

  /** Looks through what that student handed in. */
  HandIn handIn(Student student) throws IOException {
    List<HandIn> found = new ArrayList<>();
    List<ClassParts.Part> theirs = parts.get(student);
    for (ClassParts.Part part : theirs) {
      HandIn one = read(part.place());
      if (part.said() != null) {
        // Each file keeps its own: one that is late makes no other late.
        one = one.handed(Handed.of(part.said()));
      }
      // Only where there are several do their names tell attempts apart.
      found.add(theirs.size() == 1 ? one : one.in(part.name()));
    }
    return HandIn.of(found);
  }

  private static HandIn read(Place place) throws IOException {
    try {
      return place.read();
    } catch (BadHandInException e) {
      return new HandIn(List.of(), Optional.empty(), Optional.of(e.finding()));
    }
  }

  /**
   * How the platform begins the names of what that student handed in; empty where it takes no
   * comments by such names.
   */
  String upload(Student student) {
    return parts.getOrDefault(student, List.of()).stream()
        .filter(part -> part.said() != null)
        .map(part -> part.said().upload())
        .reduce("", (earlier, later) -> later.isEmpty() ? earlier : later);
  }
}
