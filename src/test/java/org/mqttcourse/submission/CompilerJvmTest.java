package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.wire.Bytes;

@Timeout(120)
class CompilerJvmTest {
  private static final Duration PLENTY = Duration.ofSeconds(60);
  private static final String QUICK = "class Toy { public static void main(String[] a) {} }";

  @TempDir private Path folder;

  private RunSetting setting;
  private CompilerJvm compiler;

  @BeforeEach
  void makeReady() throws Exception {
    Libraries libraries = Libraries.unpack(folder.resolve("libraries"));
    setting = new RunSetting(TestSandbox.find(), libraries, Optional.empty());
    compiler = new CompilerJvm(setting, folder.resolve("compiler"), PLENTY);
  }

  @AfterEach
  void end() {
    compiler.close();
  }

  @Test
  void bringsTheClassesOut() throws Exception {
    Compilation done =
        compile("class Toy { class Inner {} public static void main(String[] a) {} }");
    assertEquals(new Compilation.Compiled("Toy", "Toy.java"), done);
    assertTrue(Files.size(folder.resolve("classes/Toy.class")) > 0);
    assertTrue(Files.size(folder.resolve("classes/Toy$Inner.class")) > 0);
  }

  @Test
  void bringsTheFindingsOut() throws Exception {
    assertEquals("does-not-compile", refused(compile("class Toy { int i = }")).id());
    assertEquals("wrong-class", refused(compile("class Tay { }")).id());
  }

  @Test
  void survivesAnExpressionThatIsNestedTooDeep() throws Exception {
    String deep = "(".repeat(60_000) + "1" + ")".repeat(60_000);
    assertEquals("compiler-gave-up", refused(compile("class Toy { int i = " + deep + "; }")).id());
  }

  @Test
  void survivesConstantsThatGrowBeyondAllMemory() throws Exception {
    assertEquals("compiler-gave-up", refused(compile(CompilersTest.ENDLESS)).id());
    assertInstanceOf(Compilation.Compiled.class, compile(QUICK));
  }

  @Test
  void blamesNoProgramWhereWeCannotWrite() throws Exception {
    Files.createDirectories(folder.resolve("classes/Toy.class"));
    IOException told = assertThrows(IOException.class, () -> compile(QUICK));
    assertTrue(told.getMessage().contains("Toy.class"), told::getMessage);
  }

  @Test
  void blamesNoProgramWhereTheCompilerCannotWriteAndOthersShareItsDisk() throws Exception {
    RunSetting outside = new RunSetting(Sandbox.NONE, setting.libraries(), Optional.empty());
    Path own = folder.resolve("outside");
    Path classes = Files.createDirectories(own.resolve("work/classes"));
    Files.createSymbolicLink(classes.resolve("Toy.class"), folder.resolve("nowhere/Toy.class"));
    try (CompilerJvm unguarded = new CompilerJvm(outside, own, PLENTY)) {
      IOException told = assertThrows(IOException.class, () -> compile(unguarded, QUICK));
      assertTrue(told.getMessage().contains("Toy"), told::getMessage);
    }
  }

  @Test
  void refusesClassesThatFillTheSandboxsDisk() throws Exception {
    // Each constant has 32 kB and stands in a class of its own.
    String large =
        IntStream.range(0, 1_200)
            .mapToObj(i -> "class C%d { static final String S = Toy.S13 + %d; }".formatted(i, i))
            .collect(Collectors.joining("\n"));
    String doubled =
        IntStream.range(1, 14)
            .mapToObj(i -> "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1))
            .collect(Collectors.joining("\n"));
    String source =
        "class Toy { static final String S0 = \"1234\";\n"
            + doubled
            + " public static void main(String[] a) {} }\n"
            + large;
    Finding gaveUp = refused(compile(source));
    assertEquals("compiler-gave-up", gaveUp.id());
    assertTrue(gaveUp.got().contains("too large"), gaveUp::got);
    assertInstanceOf(Compilation.Compiled.class, compile(QUICK));
  }

  @Test
  void endsACompilerThatSpins() throws Exception {
    CompilerJvm hasty = new CompilerJvm(setting, folder.resolve("hasty"), Duration.ofSeconds(2));
    try {
      // Each level multiplies the types that this may have; a dozen take minutes already.
      String value = "1";
      for (int i = 0; i < 30; i++) {
        value = "same(b ? " + value + " : ordered(" + i + "))";
      }
      String source =
          "class Toy {"
              + " static <T> T same(T t) { return t; }"
              + " static <T extends Comparable<T>> T ordered(T t) { return t; }"
              + " public static void main(String[] a) { boolean b = true; Object o = "
              + value
              + "; } }";
      assertEquals("compiler-gave-up", refused(compile(hasty, source)).id());
    } finally {
      hasty.close();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doesNotBlameAProgramForAJvmThatDoesNotComeUp() throws Exception {
    Path sleeper = Files.writeString(folder.resolve("sleeper"), "#!/bin/sh\nexec sleep 600\n");
    Files.setPosixFilePermissions(sleeper, PosixFilePermissions.fromString("rwx------"));
    RunSetting asleep =
        new RunSetting(TestSandbox.of(sleeper), setting.libraries(), Optional.empty());
    Duration soon = Duration.ofMillis(50);
    try (CompilerJvm never = new CompilerJvm(asleep, folder.resolve("asleep"), PLENTY, soon)) {
      IOException told = assertThrows(IOException.class, () -> compile(never, "class Toy {}"));
      assertEquals("the compiler did not start in time", told.getMessage());
    }
  }

  private static Finding refused(Compilation compilation) {
    return assertInstanceOf(Compilation.Refused.class, compilation).findings().get(0);
  }

  private Compilation compile(String source) throws Exception {
    return compile(compiler, source);
  }

  private Compilation compile(CompilerJvm with, String source) throws Exception {
    Submission submission = new Submission("Toy.java", Bytes.utf8(source));
    return with.compile(submission, "Toy", folder.resolve("classes"));
  }
}
