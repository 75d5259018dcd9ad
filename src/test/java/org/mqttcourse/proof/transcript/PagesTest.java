package org.mqttcourse.proof.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.report.Theme;
import org.mqttcourse.shell.Examiner;
import org.mqttcourse.shell.Material;
import org.mqttcourse.submission.Sandbox;

/** README and CONTRIBUTING are no part of the course, but what they show of the shell is so. */
class PagesTest {
  private static final String MARK = "[transcript]";

  @TempDir private Path folder;

  @Test
  void showTheShellAsItIs() throws Exception {
    List<String> differences = new ArrayList<>();
    int played = 0;
    try (Grader grader = new Grader(folder.resolve("grader"), Sandbox.NONE)) {
      for (String page : List.of("README.adoc", "CONTRIBUTING.adoc")) {
        for (Block.Transcript transcript : transcripts(Path.of(page))) {
          Optional<Difference> difference =
              Rehearsal.of(
                  transcript,
                  new Rehearsal.Scene(
                      Material.of(Course::inJar),
                      Examiner.of(grader, () -> {}),
                      0,
                      0,
                      folder.resolve("workspace-" + ++played),
                      new Programs(folder.resolve("programs")),
                      Map.of(),
                      Theme.PLAIN));
          difference.ifPresent(one -> differences.add(page + ": " + one));
        }
      }
    }
    assertEquals(List.of(), differences);
    assertFalse(played == 0, "there is a transcript in the README");
  }

  @Test
  void haveNoOtherTranscripts() throws Exception {
    for (String page : List.of("README.adoc", "CONTRIBUTING.adoc")) {
      List<String> lines = Files.readAllLines(Path.of(page), StandardCharsets.UTF_8);
      long typed = lines.stream().filter(line -> line.startsWith("mqtt> ")).count();
      long played =
          transcripts(Path.of(page)).stream()
              .flatMap(one -> one.lines().stream())
              .filter(line -> line.startsWith("mqtt> "))
              .count();
      assertEquals(typed, played, page);
    }
  }

  private static List<Block.Transcript> transcripts(Path page) throws Exception {
    List<String> lines = Files.readAllLines(page, StandardCharsets.UTF_8);
    List<Block.Transcript> transcripts = new ArrayList<>();
    for (int i = 0; i + 2 < lines.size(); i++) {
      if (lines.get(i).equals(MARK) && lines.get(i + 1).equals("----")) {
        List<String> rest = lines.subList(i + 2, lines.size());
        transcripts.add(
            new Block.Transcript(
                i + 3, List.of(), List.of(), rest.subList(0, rest.indexOf("----"))));
      }
    }
    return transcripts;
  }
}
