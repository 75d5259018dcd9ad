package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mqttcourse.text.Text;

/**
 * Who is in the class.
 *
 * @param people in the order of the file; none where there is no roster
 */
public record Roster(List<Person> people) {
  private static final String NOT_A_STUDENT = "points possible|student, test|test student";

  public Roster {
    people = List.copyOf(people);
  }

  /** Whoever handed in is the class. */
  public static Roster none() {
    return new Roster(List.of());
  }

  /**
   * Reads a list of names, one a line, or what a platform exports: Moodle's grading worksheet or
   * list of participants, Canvas's gradebook.
   *
   * @throws UnusableFileException where it names nobody
   */
  public static Roster read(Path file) throws IOException {
    List<CsvTable.Line> lines = CsvTable.read(file, Text.of("grading.roster")).lines();
    List<Person> people = new ArrayList<>();
    Columns columns = lines.isEmpty() ? Columns.of(null) : Columns.of(lines.get(0));
    for (CsvTable.Line line : lines.subList(columns.headed() ? 1 : 0, lines.size())) {
      Person person = columns.person(line);
      String name = person.name().strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !name.matches(NOT_A_STUDENT)) {
        people.add(person);
      }
    }
    if (people.isEmpty()) {
      throw new UnusableFileException(Text.of("grading.roster.empty", file));
    }
    return new Roster(people);
  }

  /** Those who handed in and everybody else on the roster, as people sort names. */
  Map<Student, Person> with(List<Student> handedIn) {
    Map<Student, Person> all = new TreeMap<>(ClassParts.byName());
    Set<Person> here = new LinkedHashSet<>();
    for (Student student : handedIn) {
      Optional<Person> person = find(student);
      person.ifPresent(here::add);
      all.put(student, person.orElseGet(() -> Person.of(student)));
    }
    Set<String> names = new LinkedHashSet<>(handedIn.stream().map(Student::name).toList());
    for (Person person : people) {
      if (here.add(person)) {
        String name =
            names.contains(person.name())
                ? person.name() + " (" + person.id() + ")"
                : person.name();
        if (names.add(name)) {
          all.put(new Student(name, person.id()), person);
        }
      }
    }
    return all;
  }

  /** Who that is: by number, else by name, however it is written. */
  Optional<Person> find(Student student) {
    Optional<Person> byId =
        student.id().isEmpty()
            ? Optional.empty()
            : people.stream().filter(person -> person.id().equals(student.id())).findFirst();
    String name = letters(student.name());
    return byId.or(
        () -> people.stream().filter(person -> spellings(person).contains(name)).findFirst());
  }

  /** {@code Jane Doe} is also {@code Doe, Jane}, {@code doejane}, and her login. */
  private static Set<String> spellings(Person person) {
    Set<String> spellings = new LinkedHashSet<>();
    String name = person.name().strip();
    spellings.add(letters(name));
    int comma = name.indexOf(',');
    int space = name.lastIndexOf(' ');
    int cut = comma >= 0 ? comma : space;
    if (cut > 0) {
      spellings.add(letters(name.substring(cut + 1) + name.substring(0, cut)));
    }
    for (String other : new String[] {person.login(), person.email(), person.sisId()}) {
      if (!other.isBlank()) {
        spellings.add(letters(other));
        spellings.add(letters(other.replaceFirst("@.*", "")));
      }
    }
    return spellings;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Where a file says what. */
  private record Columns(
      boolean headed,
      int name,
      int first,
      int last,
      int id,
      int email,
      int sisId,
      int login,
      int section) {
    static Columns of(CsvTable.Line head) {
      int name = head == null ? -1 : head.column("full name", "student", "name", "student name");
      int first = head == null ? -1 : head.column("first name", "firstname");
      int last = head == null ? -1 : head.column("last name", "lastname", "surname");
      if (name < 0 && last < 0) {
        return new Columns(false, 0, -1, -1, -1, -1, -1, -1, -1);
      }
      return new Columns(
          true,
          name,
          first,
          last,
          head.column("identifier", "id"),
          head.column("email address", "email", "e-mail"),
          head.column("sis user id", "id number"),
          head.column("sis login id", "username", "login"),
          head.column("section", "group", "groups"));
    }

    Person person(CsvTable.Line line) {
      String full = name >= 0 ? line.get(name) : (line.get(first) + " " + line.get(last)).strip();
      return new Person(
          full,
          line.get(id).replaceFirst("^\\D+", ""),
          line.get(email),
          line.get(sisId),
          line.get(login),
          line.get(section),
          "");
    }
  }
}
