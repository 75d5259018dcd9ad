package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Contents;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseEntry;
import org.mqttcourse.submission.Sandbox;

class ProofTest {
  @TempDir private Path folder;

  @Test
  void saysWhichPartsCannotBeRead() throws Exception {
    Contents contents =
        new Contents(
            List.of(new Course.Entry(1, "things", "How do things talk?", 10, 5)),
            List.of(
                new ExerciseEntry(
                    "ghost",
                    "A ghost",
                    1,
                    5,
                    Exercise.Kind.SCRIPT,
                    Exercise.Level.CORE,
                    List.of("ghost.mqtt"),
                    Map.of(),
                    Map.of(),
                    List.of("ghost.mqtt"))));
    Path course = Files.createDirectories(folder.resolve("jar").resolve("course"));
    try (Writer writer =
        Files.newBufferedWriter(course.resolve("course.json"), StandardCharsets.UTF_8)) {
      contents.write(writer);
    }
    URL[] jar = {folder.resolve("jar").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      Map<String, ProofReport> reports =
          new Proof(
                  new Course(loader),
                  folder.resolve("scratch"),
                  Sandbox.NONE,
                  1,
                  7,
                  (done, total, claim, wrong) -> {},
                  part -> true)
              .runEach();
      assertEquals(List.of("exercise ghost", "lesson 1"), List.copyOf(reports.keySet()));
      reports.forEach(
          (part, report) -> {
            assertFalse(report.proven());
            assertTrue(
                report.problems().get(0).startsWith(part + " can't be read: "),
                report.problems().get(0));
          });
    }
  }
}
