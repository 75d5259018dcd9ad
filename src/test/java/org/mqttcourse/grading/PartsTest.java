package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict.Result;

class PartsTest {
  @TempDir Path root;

  @Test
  void joinsAllRowsByStudentWithNothingLost() throws Exception {
    Row ben = row("ben");
    Row anna = row("Anna");
    Path one = part("one", "1/2", 7, ben);
    Path two = part("two", "2/2", 7, anna);
    Gradebook joined = Parts.join(List.of(one, two));
    assertEquals(List.of(anna, ben), joined.rows());
    assertEquals("ben@school.example", joined.person("ben").email());
    assertEquals(
        List.of(answers("Anna"), answers("ben")),
        joined.answers().stream()
            .sorted(java.util.Comparator.comparing(Quizzes.Answers::student))
            .toList());
  }

  @Test
  void refusesPartsThatAreMissingTwiceThereOrOfAnotherClass() throws Exception {
    Path one = part("one", "1/3", 7, row("anna"));
    Path two = part("two", "2/3", 7, row("ben"));
    Path again = part("again", "2/3", 7, row("ben"));
    assertEquals("Parts 2/3, 3/3 are missing.", problem(one));
    assertEquals("Part 3/3 is missing.", problem(two, one));
    assertEquals(
        "Part 2/3 is there twice: in %s and in %s.".formatted(two, again),
        problem(one, two, again));
    assertTrue(
        problem(one, part("seed", "2/3", 8, row("x"))).endsWith("graded with different seeds."));
    assertTrue(problem(one, part("of", "2/4", 7, row("x"))).endsWith("are parts of 3 and of 4."));
    assertTrue(
        problem(part("a", "1/2", 7, row("anna")), part("b", "2/2", 7, row("anna")))
            .startsWith("anna is in more than one"));
  }

  @Test
  void refusesFoldersThatHoldNoPart() throws Exception {
    Path empty = Files.createDirectory(root.resolve("empty"));
    assertTrue(problem(empty).contains("holds no results of grade --shard"));
    for (String text : List.of("", "[]", "{\"shard\":\"9/2\"}", "{\"rows\":[{}]}", "{\"rows\":")) {
      Files.writeString(empty.resolve(Part.FILE), text);
      assertTrue(problem(empty).contains("can't be understood"), text);
    }
  }

  private static String problem(Path... parts) {
    return assertThrows(UnusableFileException.class, () -> Parts.join(List.of(parts))).getMessage();
  }

  private Path part(String name, String shard, long seed, Row row) throws IOException {
    Path folder = Files.createDirectory(root.resolve(name));
    String student = row.student();
    Person person = new Person(student, "7", student + "@school.example", "s", "l", "9b", "up");
    Gradebook grades =
        new Gradebook(List.of(row), Map.of(student, person), List.of(answers(student)));
    try (Writer to = Files.newBufferedWriter(folder.resolve(Part.FILE))) {
      new Part(Shard.parse(shard).orElseThrow(), seed, List.of("toy"), grades).write(to);
    }
    return folder;
  }

  private static Quizzes.Answers answers(String student) {
    return new Quizzes.Answers(student, 3, 9, true);
  }

  private static Row row(String student) {
    return new Row(
        student,
        "toy",
        2,
        Result.FAIL,
        7.5,
        10,
        0.25,
        (1L << 53) - 1,
        List.of(new Finding("a", "b", "c\n\u2713", "d")),
        new Row.Work("x/Toy.java", "class Toy {}", 1, 2.5));
  }
}
