package org.mqttcourse.submission;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.wire.Bytes;

@Timeout(120)
class NamespaceTest {
  /** Its main does nothing; the process that it has started is busy. */
  private static final String BUSY_CHILD =
      """
      class Toy {
        public static void main(String[] args) throws Exception {
          if (args.length > 0) {
            while (true) {}
          }
          String java = System.getProperty("java.home") + "/bin/java";
          String path = System.getProperty("java.class.path");
          new ProcessBuilder(java, "-Xmx8m", "-cp", path, "Toy", "child").start().waitFor();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void countsWhatItsProgramsChildrenGetOfTheProcessors() throws Exception {
    Sandbox sandbox = TestSandbox.find();
    Libraries libraries = Libraries.unpack(folder.resolve("libraries"));
    Path classes = folder.resolve("classes");
    Submission toy = new Submission("Toy.java", Bytes.utf8(BUSY_CHILD));
    Compilation.Compiled program =
        assertInstanceOf(
            Compilation.Compiled.class, Compiler.of(libraries).compile(toy, "Toy", classes));
    Launch launch =
        new Launch(
            program,
            classes,
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            false,
            Duration.ofSeconds(100));
    ProcessBuilder builder =
        JavaCommand.build(
                launch,
                new RunSetting(sandbox, libraries, Optional.empty()),
                RunFolder.make(folder.resolve("run")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Optional<TaskGroups.Group> group = sandbox.bubblewrap().orElseThrow().enter(builder);
    Namespace namespace = new Namespace(builder.start(), group);
    try {
      await()
          .atMost(Duration.ofSeconds(100))
          .pollInSameThread()
          .until(
              () -> {
                assertEquals(Optional.empty(), namespace.look());
                List<Path> main = namespace.java().map(ProcFiles::of).stream().toList();
                CpuShare own = CpuShare.of(main);
                long others = namespace.share().ranNanos() - own.ranNanos();
                return !main.isEmpty() && others > TimeUnit.MILLISECONDS.toNanos(200);
              });
    } finally {
      assertTrue(namespace.end());
    }
  }
}
