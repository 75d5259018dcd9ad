package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.exercise.Exercise;

class PlatformExportsTest {
  private static final Exercise TOY = ToyCheck.exercise(new ToyCheck(Duration.ofSeconds(1)));

  @TempDir Path root;
  private Path students;

  @BeforeEach
  void folder() throws IOException {
    students = Files.createDirectory(root.resolve("class"));
  }

  @Test
  void knowsMoodlesFoldersAndFiles() throws Exception {
    file("Jane Doe_12345_assignsubmission_file_/Toy.java", "jane");
    file("Jane Doe_12345_assignsubmission_onlinetext_/onlinetext.html", "hello");
    file("M_rio R_12346_assignsubmission_file_Toy.java", "mario");
    assertEquals(List.of("Jane Doe 12345", "M_rio R 12346"), students());
    assertEquals(List.of("jane"), attempts("Jane Doe"));
    assertEquals(List.of("mario"), attempts("M_rio R"));
  }

  @Test
  void knowsCanvassNamesAndItsLateMark() throws Exception {
    file("doejane_98765_123456_Toy.java", "jane");
    file("doejane_98765_123457_notes.txt", "");
    file("roemax_LATE_98766_123458_Toy.java", "max");
    zip("poeann_late_98767_work.zip", "Toy.java", "ann");
    assertEquals(List.of("doejane 98765", "poeann 98767", "roemax 98766"), students());
    assertEquals(List.of("jane"), attempts("doejane"));
    assertEquals(List.of("max"), attempts("roemax"));
    assertEquals(List.of("ann"), attempts("poeann"));
    ClassFolder folder = open(students);
    assertEquals(
        List.of(false, true, true),
        List.of(
            found(folder, "doejane").handed().late(),
            found(folder, "poeann").handed().late(),
            found(folder, "roemax").handed().late()));
  }

  @Test
  void takesAYearInAPlainNameForNoNumberOfCanvass() throws Exception {
    zip("project_2026_anna.zip", "Toy.java", "anna");
    zip("project_2026_ben.zip", "Toy.java", "ben");
    assertEquals(List.of("project_2026_anna ", "project_2026_ben "), students());
  }

  @Test
  void countsTheNewestOfSeveralAttempts() throws Exception {
    file("doejane_98765_1_Toy.java", "first");
    file("doejane_98765_2_Toy-1.java", "second");
    file("doejane_98765_3_Toy-10.java", "third");
    assertEquals(List.of("first", "second", "third"), attempts("doejane"));
    file("anna/attempt 10/Toy.java", "ten");
    file("anna/attempt 9/Toy.java", "nine");
    assertEquals(List.of("nine", "ten"), attempts("anna"));
    file("ben/2026-11-03/Toy.java", "old");
    file("ben/2026-11-20/Toy.java", "new");
    assertEquals(List.of("old", "new"), attempts("ben"));
    zip("carl-attempt-1.zip", "Toy.java", "one");
    zip("carl-attempt-2.zip", "Toy.java", "two");
    assertEquals(List.of("one", "two"), attempts("carl"));
  }

  @Test
  void readsBlackboardsTimes() throws Exception {
    file("Week 1_jdoe_attempt_2026-11-20-10-00-00_Toy.java", "late one");
    file("Week 1_jdoe_attempt_2026-11-19-23-59-59_Toy.java", "early one");
    assertEquals(List.of("jdoe "), students());
    assertEquals(List.of("early one", "late one"), attempts("jdoe"));
    ClassFolder folder = open(students);
    assertEquals(
        Optional.of(LocalDateTime.of(2026, 11, 20, 10, 0)), found(folder, "jdoe").handed().time());
  }

  @Test
  void tellsNamesakesApartByTheirNumbers() throws Exception {
    file("Jane Doe_1_assignsubmission_file_/Toy.java", "one");
    file("Jane Doe_2_assignsubmission_file_/Toy.java", "two");
    assertEquals(List.of("Jane Doe (1) 1", "Jane Doe (2) 2"), students());
    assertEquals(List.of("two"), attempts("Jane Doe (2)"));
  }

  @Test
  void takesOneBigZipOfAll() throws Exception {
    byte[] nested = zipped("week/Toy.java", "nested");
    Path big = root.resolve("export.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(big))) {
      put(
          out,
          "Jane Doe_1_assignsubmission_file_/Toy.java",
          "jane".getBytes(StandardCharsets.UTF_8));
      put(out, "Max Roe_2_assignsubmission_file_/work.zip", nested);
      put(out, "Ann Poe_3_assignsubmission_file_Toy.java", "ann".getBytes(StandardCharsets.UTF_8));
      put(out, "__MACOSX/Toy.java", new byte[0]);
    }
    for (Path place : List.of(big, Files.copy(big, students.resolve("export.zip")).getParent())) {
      assertEquals(
          List.of("Ann Poe 3", "Jane Doe 1", "Max Roe 2"), described(open(place)), place::toString);
      assertEquals(List.of("nested"), attempts(open(place), "Max Roe"));
      assertEquals(List.of("jane"), attempts(open(place), "Jane Doe"));
      assertEquals(List.of("ann"), attempts(open(place), "Ann Poe"));
    }
  }

  @Test
  void seesThroughTheFolderThatWasZippedWithTheClass() throws Exception {
    Path big =
        Zips.write(
            root.resolve("ourclass.zip"),
            "ourclass/anna/Toy.java",
            "anna",
            "ourclass/ben/Toy.java",
            "ben");
    assertEquals(List.of("anna ", "ben "), described(open(big)));
    assertEquals(List.of("ben"), attempts(open(big), "ben"));
  }

  @Test
  void looksIntoZipsInFoldersAndInZips() throws Exception {
    Path inner = students.resolve("anna/work.zip");
    Files.createDirectories(inner.getParent());
    Files.write(inner, zipped("Toy.java", "anna"));
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(students.resolve("ben.zip")))) {
      put(out, "deep.zip", zipped("x/deeper.zip", zipped("Toy.java", "ben")));
    }
    assertEquals(List.of("anna"), attempts("anna"));
    assertEquals(List.of("ben"), attempts("ben"));
  }

  @Test
  void refusesBombsAndWaysOutInNestedZipsButJudgesWhatLiesBesideThem() throws Exception {
    byte[] bomb = zipped("Toy.java", new byte[30 << 20]);
    assertEquals("Toy.java in the zip unpacks to 30 MB", refusal("bomb", bomb));
    assertTrue(refusal("slip", zipped("../../Toy.java", "x")).contains("wants to lie outside"));
    assertTrue(refusal("none", "no zip".getBytes(StandardCharsets.UTF_8)).contains("damaged"));
    byte[] onion = zipped("Toy.java", "core");
    for (int i = 0; i < 4; i++) {
      onion = zipped("more.zip", onion);
    }
    assertEquals("a zip in a zip in a zip in a zip", refusal("onion", onion));
    byte[] many = zipped("a.txt", "");
    ByteArrayOutputStream flat = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(flat)) {
      for (int i = 0; i < 120; i++) {
        put(out, i + ".zip", many);
      }
    }
    assertEquals("more than 100 zips in one hand-in", refusal("many", flat.toByteArray()));
    file("slip/Toy.java", "beside");
    assertEquals(List.of("beside"), attempts("slip"));
  }

  @Test
  void findsAFileUnderAnotherNameByItsClass() throws Exception {
    file("anna/MyProgram.java", "// class Other\n/* class X */ public class Toy { }");
    file("ben/Other.java", "class Other { class Toy { } }");
    file("carl/Toy.java.txt", "carl");
    file("dora/Toy (1).java", "dora");
    assertEquals(1, attempts("anna").size());
    assertEquals(List.of(), attempts("ben"));
    assertEquals(List.of("carl"), attempts("carl"));
    assertEquals(List.of("dora"), attempts("dora"));
    HandedFile found = open(students).handIn(new Student("anna", "")).find(TOY).orElseThrow();
    assertEquals("Toy.java", found.read("Toy.java").fileName());
  }

  @Test
  void saysThatAClassInOneZipCannotBeUsed() throws Exception {
    Path slip = Zips.write(root.resolve("slip.zip"), "anna/../../x", "");
    Path broken = Files.writeString(root.resolve("broken.zip"), "nothing");
    for (Path zip : List.of(slip, broken)) {
      String problem = assertThrows(NoClassException.class, () -> open(zip)).getMessage();
      assertTrue(problem.startsWith(zip.getFileName() + " can't be used ("), problem);
    }
  }

  private String refusal(String student, byte[] nested) throws IOException {
    Path folder = Files.createDirectories(students.resolve(student));
    Files.write(folder.resolve("work.zip"), nested);
    HandIn found = open(students).handIn(new Student(student, ""));
    Finding finding = found.refused().orElseThrow();
    assertEquals("unusable-zip", finding.id());
    return finding.got();
  }

  private static ClassFolder open(Path place) throws IOException {
    return ClassFolder.open(place, place.resolve("results"));
  }

  private List<String> students() throws IOException {
    return described(open(students));
  }

  private static List<String> described(ClassFolder folder) {
    return folder.students().stream().map(one -> one.name() + " " + one.id()).toList();
  }

  private List<String> attempts(String student) throws IOException {
    return attempts(open(students), student);
  }

  private static HandedFile found(ClassFolder folder, String name) throws IOException {
    return folder.handIn(student(folder, name)).find(TOY).orElseThrow();
  }

  private static Student student(ClassFolder folder, String name) {
    return folder.students().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> attempts(ClassFolder folder, String name) throws IOException {
    List<String> texts = new java.util.ArrayList<>();
    for (HandedFile file : folder.handIn(student(folder, name)).attempts(TOY)) {
      texts.add(file.read("Toy.java").content().asUtf8().orElseThrow());
    }
    return texts;
  }

  private static byte[] zipped(String name, String content) throws IOException {
    return zipped(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      put(out, name, content);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private void file(String path, String content) throws IOException {
    Path file = students.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void zip(String name, String entry, String content) throws IOException {
    Files.write(students.resolve(name), zipped(entry, content));
  }
}
