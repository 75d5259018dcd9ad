package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Does what CONTRIBUTING.adoc tells a teacher to do, line by line. */
@Timeout(480)
class TenMinutesIT {
  private static final String SOON = " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  @TempDir Path scratch;

  @Test
  void thePageCanBeFollowedToTheLetter() throws Exception {
    List<String> page = Files.readAllLines(Path.of("CONTRIBUTING.adoc"), UTF_8);
    int at = page.indexOf("[source#ten-minutes,console]") + 2;
    List<String> block = page.subList(at, at + page.subList(at, page.size()).indexOf("----"));
    assertFalse(block.isEmpty());
    Path jar = Path.of(System.getProperty("mqttcourse.jar")).toAbsolutePath();
    Files.createDirectories(scratch.resolve("target"));
    Files.copy(jar, scratch.resolve("target/mqtt-course.jar"));

    List<String> shown = new ArrayList<>();
    List<String> said = List.of();
    for (String line : block) {
      if (line.startsWith("$ ")) {
        assertEquals(shown, last(said, shown.size()));
        shown.clear();
        said = run(line.substring(2));
      } else {
        shown.add(line);
      }
    }
    assertEquals(shown, last(said, shown.size()));
  }

  private static List<String> last(List<String> lines, int count) {
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  private List<String> run(String command) throws Exception {
    Path out = scratch.resolve("out.txt");
    // The java that runs this test, started soon, and a home of its own.
    String java = Path.of(System.getProperty("java.home"), "bin", "java") + SOON;
    String line = command.replaceFirst("^java ", java + " -Duser.home=" + scratch + " ");
    Process process =
        new ProcessBuilder("sh", "-c", line)
            .directory(scratch.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int status = process.waitFor();
    String said = Files.readString(out, UTF_8);
    assertEquals(0, status, command + "\n" + said);
    return said.lines().toList();
  }
}
