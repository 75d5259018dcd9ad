package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Started with standard input closed, as some services are: {@code <&-}. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class JarWithClosedInputIT {
  private static final int WRONG_USAGE = 2;

  @TempDir private Path scratch;

  @Test
  void theShellSaysThatNobodyCanType() throws Exception {
    assertEquals(WRONG_USAGE, run(""));
    assertEquals(
        List.of("Standard input is closed: nothing can be typed. Use a terminal, or a pipe."),
        said());
    assertFalse(Files.exists(scratch.resolve("course")));
  }

  @Test
  void whatReadsNothingWorks() throws Exception {
    assertEquals(0, run("exercises"));
    assertTrue(said().size() > 1, said().toString());
  }

  private int run(String command) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String line = "exec \"$0\" -jar \"$1\" --port 0 --workspace \"$2\" " + command + " <&-";
    String jar = System.getProperty("mqttcourse.jar");
    String workspace = scratch.resolve("course").toString();
    Process process =
        new ProcessBuilder("sh", "-c", line, java, jar, workspace)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("out").toFile())
            .start();
    try {
      assertTrue(process.waitFor(30, SECONDS), "it hangs");
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> said() throws Exception {
    return Files.readAllLines(scratch.resolve("out"), UTF_8);
  }
}
