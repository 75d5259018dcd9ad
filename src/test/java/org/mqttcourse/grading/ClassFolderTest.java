package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.SourceText;

class ClassFolderTest {
  private static final Exercise TOY = ToyCheck.exercise(new ToyCheck(Duration.ofSeconds(1)));

  @TempDir Path root;

  @Test
  void namesEachStudentOnceAndInOrder() throws Exception {
    file("ben/Toy.java", "");
    file("Anna/Toy.java", "");
    zip("carl.ZIP");
    file(".git/config", "");
    file("__MACOSX/x", "");
    file("readme.txt", "");
    Files.createDirectory(root.resolve("\u00c7a\u011fla"));
    Files.createDirectory(root.resolve("Zo\u00eb"));
    assertEquals(List.of("Anna", "ben", "\u00c7a\u011fla", "carl", "Zo\u00eb"), names());
  }

  @Test
  void gradesAFolderAndAZipOfOneNameBoth() throws Exception {
    zip("anna.zip");
    file("anna/Toy.java", "in the folder");
    assertEquals(List.of("anna", "anna.zip"), names());
    assertEquals(Optional.of("in the folder"), found("anna"));
    assertEquals(Optional.empty(), found("anna.zip"));
  }

  @Test
  void leavesOutTheFolderForTheResults() throws Exception {
    file("anna/Toy.java", "");
    file("results/report.html", "");
    ClassFolder folder = ClassFolder.open(root, root.resolve("results"));
    assertEquals(List.of("anna"), folder.students().stream().map(Student::name).toList());
  }

  @Test
  void saysWhatIsWrongWithAFolderThatHoldsNoClass() throws Exception {
    Path file = file("Toy.java", "");
    assertTrue(problem(root.resolve("nowhere")).startsWith("There is no folder "));
    assertTrue(problem(file).contains(" is a file. Name the folder"), problem(file));
    assertTrue(problem(root).startsWith("No student in "), problem(root));
  }

  @Test
  void refusesNamesWhoseLettersItCannotRead() throws Exception {
    // What Java makes of both M\u00fcller and M\u00f6ller where the system knows ASCII alone.
    file("M\ufffdller_1_assignsubmission_file_/Toy.java", "");
    assertEquals(
        "The name M\ufffdller has letters that can't be read here. Set LC_ALL=C.UTF-8 and start"
            + " again; if it is still so, rename it.",
        problem(root));
  }

  @Test
  void mindsNoUnknownLettersInTheNameOfAFile() throws Exception {
    file("anna/M\ufffdbel.java", "");
    file("n\ufffdtes.txt", "");
    assertEquals(List.of("anna"), names());
  }

  @Test
  void findsAFileHoweverDeep() throws Exception {
    file("anna/my work/week 1/src/Toy.java", "deep");
    assertEquals(Optional.of("deep"), found("anna"));
  }

  @Test
  void prefersTheFolderNamedForTheExerciseThenTheShortestPath() throws Exception {
    file("anna/Toy.java", "short");
    file("anna/exercises/toy/Toy.java", "named");
    file("ben/old/Toy.java", "long");
    file("ben/Toy.java", "short");
    file("carl/a/toy.java", "other case");
    assertEquals(Optional.of("named"), found("anna"));
    assertEquals(Optional.of("short"), found("ben"));
    assertEquals(Optional.of("other case"), found("carl"));
  }

  @Test
  void ignoresHiddenFilesAndWhatMacsAdd() throws Exception {
    file("anna/.idea/Toy.java", "");
    file("anna/__MACOSX/Toy.java", "");
    file("anna/._Toy.java", "");
    assertEquals(Optional.empty(), found("anna"));
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws Exception {
    Path secret = file("secret/Toy.java", "secret");
    Path anna = Files.createDirectory(root.resolve("anna"));
    Files.createSymbolicLink(anna.resolve("Toy.java"), secret);
    Files.createSymbolicLink(anna.resolve("toy"), secret.getParent());
    Files.createDirectory(root.resolve("ben"));
    Files.createSymbolicLink(root.resolve("ben/loop"), root.resolve("ben"));
    assertEquals(Optional.empty(), found("anna"));
    assertEquals(Optional.empty(), found("ben"));
  }

  @Test
  void leavesAloneAStudentWhoIsALinkOutOfTheFolder(@TempDir Path elsewhere) throws Exception {
    file("anna/Toy.java", "");
    Files.createSymbolicLink(root.resolve("ben"), elsewhere);
    assertEquals(List.of("anna"), names());
  }

  @Test
  void readsNoMoreOfAHugeFileThanItMust() throws Exception {
    Path file = file("anna/Toy.java", "");
    Files.write(file, new byte[10 << 20]);
    HandedFile handed = open().handIn(new Student("anna", "")).find(TOY).orElseThrow();
    BadHandInException refused =
        assertThrows(BadHandInException.class, () -> handed.read("Toy.java"));
    assertEquals("file-too-big", refused.finding().id());
    assertTrue(refused.finding().got().matches("Toy.java has 10.240 KB"), refused.getMessage());
    assertEquals(SourceText.LIMIT + 1, handed.read(SourceText.LIMIT + 1).length);
  }

  private ClassFolder open() throws IOException {
    return ClassFolder.open(root, root.resolve("results"));
  }

  private List<String> names() throws IOException {
    return open().students().stream().map(Student::name).toList();
  }

  private Optional<String> found(String student) throws IOException {
    Optional<HandedFile> file = open().handIn(new Student(student, "")).find(TOY);
    return file.isEmpty() ? Optional.empty() : file.get().read("Toy.java").content().asUtf8();
  }

  private static String problem(Path folder) {
    NoClassException problem =
        assertThrows(NoClassException.class, () -> ClassFolder.open(folder, folder.resolve("r")));
    return problem.getMessage();
  }

  private Path file(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void zip(String name) throws IOException {
    Zips.write(root.resolve(name), "notes.txt", "none");
  }
}
