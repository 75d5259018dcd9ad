package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
  @TempDir Path root;

  @Test
  void readsOneNameALine() throws Exception {
    Roster roster = roster("# class 9b\nanna\n\n Ben Beier \n");
    assertEquals(List.of("anna", "Ben Beier"), names(roster));
  }

  @Test
  void readsMoodlesGradingWorksheet() throws Exception {
    Roster roster =
        roster(
            """
            \uFEFFIdentifier,"Full name","Email address",Status,Grade
            "Participant 12345","Jane Doe",jane@school.example,,
            """);
    Person jane = roster.find(new Student("somebody", "12345")).orElseThrow();
    assertEquals("Jane Doe", jane.name());
    assertEquals("jane@school.example", jane.email());
  }

  @Test
  void readsMoodlesListOfParticipantsWithSemicolons() throws Exception {
    Roster roster = roster("First name;Last name;Email address\nJane;Doe;jane@school.example\n");
    assertEquals(List.of("Jane Doe"), names(roster));
  }

  @Test
  void readsCanvassGradebookAndKnowsItsNames() throws Exception {
    Roster roster =
        roster(
            """
            Student,ID,SIS User ID,SIS Login ID,Section
            "    Points Possible",,,,
            "Doe, Jane",98765,s123,jdoe1,9b
            "Student, Test",1,,,9b
            """);
    assertEquals(List.of("Doe, Jane"), names(roster));
    for (String name : List.of("doejane", "Jane Doe", "jdoe1", "S123")) {
      assertTrue(roster.find(new Student(name, "")).isPresent(), name);
    }
    assertTrue(roster.find(new Student("janet", "")).isEmpty());
  }

  @Test
  void addsThoseWhoHandedInNothing() throws Exception {
    Roster roster = roster("name\nanna\nben\n");
    assertEquals(
        List.of("Anna", "ben", "stranger"),
        roster.with(List.of(new Student("Anna", ""), new Student("stranger", ""))).keySet().stream()
            .map(Student::name)
            .toList());
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    assertTrue(problem("").contains("names no student"));
    assertTrue(problem("name,id\n\"anna,7\n").contains("is a quote missing?"));
    Path latin = root.resolve("latin.csv");
    Files.write(latin, "J\u00fcrgen".getBytes(StandardCharsets.ISO_8859_1));
    String said = assertThrows(UnusableFileException.class, () -> Roster.read(latin)).getMessage();
    assertTrue(said.endsWith("is not UTF-8. Save it again as UTF-8."), said);
    Path none = root.resolve("none.csv");
    assertTrue(
        assertThrows(UnusableFileException.class, () -> Roster.read(none))
            .getMessage()
            .startsWith("There is no file "));
  }

  private String problem(String text) {
    return assertThrows(UnusableFileException.class, () -> roster(text)).getMessage();
  }

  private Roster roster(String text) throws IOException {
    return Roster.read(Files.writeString(root.resolve("roster.csv"), text));
  }

  private static List<String> names(Roster roster) {
    return roster.people().stream().map(Person::name).toList();
  }
}
