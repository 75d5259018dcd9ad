package org.mqttcourse.grading;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts what lies at the top of a class by student. */
final class ClassParts {
  private static final Pattern ATTEMPT =
      Pattern.compile("(.+?)[ _-]+attempt[ _-]?\\d+", Pattern.CASE_INSENSITIVE);

  private final Map<Student, List<Part>> parts = new LinkedHashMap<>();

  /** The students, as people sort names, each with all that is theirs. */
  Map<Student, List<Part>> byStudent() {
    Map<String, List<Student>> namesakes = new LinkedHashMap<>();
    for (Student student : parts.keySet()) {
      namesakes.computeIfAbsent(student.name(), any -> new ArrayList<>()).add(student);
    }
    Map<Student, List<Part>> sorted = new TreeMap<>(byName());
    parts.forEach(
        (student, theirs) -> {
          boolean unique = namesakes.get(student.name()).size() == 1 || student.id().isEmpty();
          String name = unique ? student.name() : student.name() + " (" + student.id() + ")";
          sorted.put(new Student(name, student.id()), List.copyOf(theirs));
        });
    return sorted;
  }

  /** As people sort names; two that differ in an accent or in case alone are still two. */
  static Comparator<Student> byName() {
    Collator likePeople = Collator.getInstance(Locale.ROOT);
    return Comparator.<Student, String>comparing(Student::name, likePeople)
        .thenComparing(Student::name)
        .thenComparing(Student::id);
  }

  /** Adds one; a file that neither is a zip nor named by a platform is nobody's. */
  void add(String name, boolean folder, PlaceOf place) {
    boolean zip = !folder && HandIn.isZip(name);
    String plain = zip ? name.substring(0, name.length() - ".zip".length()) : name;
    Optional<PlatformName> platform = PlatformName.of(name);
    if (platform.isPresent()) {
      PlatformName said = platform.get();
      String rest = said.rest().isEmpty() ? name : said.rest();
      // A time in the name tells attempts apart; else what the student called it may.
      String shown = said.time().isPresent() ? name : rest;
      keep(new Student(said.student(), said.id()), new Part(shown, said, place.called(rest)));
    } else if (folder || zip) {
      Matcher attempt = ATTEMPT.matcher(plain);
      String student = attempt.matches() ? attempt.group(1) : plain;
      Part part = new Part(name, null, place.called(name));
      if (attempt.matches() || !clashes(student, folder, name, part)) {
        keep(new Student(student, ""), part);
      }
    }
  }

  private void keep(Student student, Part part) {
    parts.computeIfAbsent(student, any -> new ArrayList<>()).add(part);
  }

  /** A folder and a zip of one name are both graded; the zip then goes by its whole name. */
  private boolean clashes(String name, boolean folder, String entry, Part part) {
    Student student = new Student(name, "");
    List<Part> earlier = parts.get(student);
    if (earlier == null) {
      return false;
    }
    if (folder) {
      parts.remove(student);
      earlier.forEach(zip -> keep(new Student(zip.name(), ""), zip));
      keep(student, part);
    } else {
      keep(new Student(entry, ""), part);
    }
    return true;
  }

  /** Makes a place for a file once it is known what the student called it. */
  @FunctionalInterface
  interface PlaceOf {
    Place called(String name);
  }

  /**
   * One thing at the top of a class.
   *
   * @param said by the platform; null where no platform named it
   */
  record Part(String name, PlatformName said, Place place) {}
}
