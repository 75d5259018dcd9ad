package org.mqttcourse.submission;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.wire.Bytes;

@Timeout(120)
class CompilersTest {
  private static final String QUICK = "class Toy { public static void main(String[] a) {} }";

  /** Its constants double forty times. */
  static final String ENDLESS =
      IntStream.range(1, 40)
          .mapToObj(i -> "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1))
          .collect(
              Collectors.joining(
                  "\n",
                  "class Toy { static final String S0 = \"0123456789\";\n",
                  " public static void main(String[] a) { System.out.println(S39); } }"));

  @TempDir private Path folder;

  private final ExecutorService programs = Executors.newCachedThreadPool();
  private RunSetting setting;

  @BeforeEach
  void makeReady() throws Exception {
    Libraries libraries = Libraries.unpack(folder.resolve("libraries"));
    setting = new RunSetting(TestSandbox.find(), libraries, Optional.empty());
  }

  @AfterEach
  void end() {
    programs.shutdownNow();
  }

  @Test
  void letsAllProgramsWaitForTheOneThatIsWarm() throws Exception {
    try (Compilers compilers = compilers(Duration.ofSeconds(100))) {
      List<Future<Compilation>> done = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Path classes = folder.resolve("classes-" + i);
        done.add(programs.submit(() -> compile(compilers, QUICK, classes)));
      }
      for (Future<Compilation> one : done) {
        assertInstanceOf(Compilation.Compiled.class, one.get());
      }
      assertEquals(1, compilers.size());
    }
  }

  @Test
  void startsAnotherWhereASourceKeepsOneBusy() throws Exception {
    try (Compilers compilers = compilers(Duration.ZERO)) {
      Future<Compilation> busy =
          programs.submit(() -> compile(compilers, ENDLESS, folder.resolve("busy")));
      await().until(() -> compilers.size() == 1);
      assertInstanceOf(
          Compilation.Compiled.class, compile(compilers, QUICK, folder.resolve("classes")));
      assertEquals(2, compilers.size());
      assertInstanceOf(Compilation.Refused.class, busy.get());
    }
  }

  private Compilers compilers(Duration patience) {
    return new Compilers(setting, folder.resolve("compilers"), 2, patience);
  }

  private static Compilation compile(Compilers compilers, String source, Path classes)
      throws Exception {
    return compilers.compile(new Submission("Toy.java", Bytes.utf8(source)), "Toy", classes);
  }
}
