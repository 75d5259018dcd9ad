package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar for a class, beside the instructor's. */
@Timeout(180)
class ClassroomJarIT {
  private static final long MOST_BYTES = 60_000_000;
  private static final Path INSTRUCTORS = Path.of(System.getProperty("mqttcourse.jar"));
  private static final Path CLASSROOM = INSTRUCTORS.resolveSibling("mqtt-course-classroom.jar");

  @TempDir Path scratch;

  @Test
  void carriesAllButTheAnswers() throws IOException {
    List<String> everything = names(INSTRUCTORS);
    List<String> handedOut = names(CLASSROOM);

    assertTrue(everything.contains("course/solutions/publish/Publish.java"));
    assertTrue(everything.contains("course/exercises/publish/equivalent.txt"));
    List<String> missing = new ArrayList<>(everything);
    missing.removeAll(handedOut);
    missing.removeIf(ClassroomJarIT::isAnAnswer);
    assertEquals(List.of(), missing);
    List<String> answers = handedOut.stream().filter(ClassroomJarIT::isAnAnswer).toList();
    assertEquals(List.of(), answers);
    assertTrue(handedOut.contains("course/exercises/publish/starter/Publish.java"));
    assertTrue(handedOut.contains("publish/PublishCheck.class"));
  }

  @Test
  void bothStaySmallEnoughForAStick() throws IOException {
    assertTrue(Files.size(INSTRUCTORS) < MOST_BYTES);
    assertTrue(Files.size(CLASSROOM) < MOST_BYTES);
  }

  @Test
  void saysThatTheTeacherHasTheSolutionAndGradesAllTheSame() throws Exception {
    Path workspace = scratch.resolve("ada");
    Path mine = Files.createDirectories(workspace.resolve("exercises/hello"));
    Files.copy(Path.of("solutions/hello/hello.mqtt"), mine.resolve("hello.mqtt"));

    String shell = run(CLASSROOM, workspace, "solution hello\ncheck hello\nquit\n");
    assertTrue(shell.contains("There is no solution of hello in here"), shell);
    assertTrue(shell.contains("PASS"), shell);

    // What comes back is graded with the other jar.
    Path handedIn = scratch.resolve("class");
    Files.createDirectories(handedIn);
    Files.move(workspace.resolve("exercises"), handedIn.resolve("ada"));
    Path results = scratch.resolve("results");
    String grades =
        run(INSTRUCTORS, workspace, "", "grade", handedIn.toString(), "--out", results.toString());
    assertTrue(grades.contains("ada"), grades);
    String row = Files.readString(results.resolve("results.csv"), UTF_8);
    assertTrue(row.lines().anyMatch(l -> l.contains("hello") && l.contains("PASS")), row);
  }

  private static boolean isAnAnswer(String name) {
    return name.startsWith("course/solutions/")
        || name.matches("course/(?:\\w\\w/)?teacher/.*")
        || name.matches("course/exercises/[^/]+/((mistakes|variants)/.*|equivalent\\.txt)");
  }

  private static List<String> names(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  private static String run(Path jar, Path workspace, String input, String... arguments)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--port",
                "0",
                "--workspace",
                workspace.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes(UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
