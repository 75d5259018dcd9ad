package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Limit;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.wire.Bytes;

/** What holds for every program, kept in or not. */
@Timeout(60)
abstract class ChildProgramTest {
  private boolean keyboard;

  private static final boolean X86_64_LINUX =
      System.getProperty("os.name").equals("Linux")
          && System.getProperty("os.arch").equals("amd64");

  static final Duration PLENTY = Duration.ofSeconds(30);

  @TempDir static Path shared;
  @TempDir Path folder;

  /** What keeps the programs in. */
  abstract Sandbox sandbox() throws Exception;

  private static Libraries libraries;
  private static Compiler compiler;

  @BeforeAll
  static void unpackLibraries() throws Exception {
    libraries = Libraries.unpack(shared);
    compiler = Compiler.of(libraries);
  }

  @Test
  void keepsOutputArgumentsAndStatus() throws Exception {
    ProgramRun run =
        run(
            """
            System.out.println(args[0] + " " + args[1]);
            System.err.println("oops");
            System.exit(3);""",
            PLENTY,
            "Grüße \"an\" @alle",
            "c:\\new");
    assertEquals(List.of("Grüße \"an\" @alle c:\\new"), run.output());
    assertEquals(List.of("oops"), run.errors());
    assertEquals(List.of("Grüße \"an\" @alle", "c:\\new"), run.arguments());
    assertEquals(new Ending.Exited(3), run.ending());
  }

  @Test
  void givesAnEmptyFolderAnEmptyInputAndHardlyAnyEnvironment() throws Exception {
    ProgramRun run =
        run(
            """
            System.out.println(new java.io.File(".").list().length);
            System.out.println(System.in.read());
            System.out.println(System.getenv("PATH") + " " + System.getenv("HOME"));
            System.out.println(System.getenv("MQTT_URL"));""",
            PLENTY);
    assertEquals(List.of("0", "-1", "null null", "tcp://localhost:4711"), run.output());
  }

  @Test
  void showsNoControlCharacters() throws Exception {
    ProgramRun run = run("System.out.println(\"a\\33[2Jb\\tc\");", PLENTY);
    assertEquals(List.of("a\\x1b[2Jb\tc"), run.output());
  }

  @Test
  void namesTheExceptionItsCauseAndTheStudentsLine() throws Exception {
    ProgramRun run =
        run(
            """
            try {
              Integer.parseInt("x");
            } catch (NumberFormatException e) {
              throw new IllegalStateException("no number", e);
            }""",
            PLENTY);
    assertEquals(
        new Ending.Died(
            "java.lang.IllegalStateException: no number, caused by"
                + " java.lang.NumberFormatException: For input string: \"x\"",
            Optional.of(6)),
        run.ending());
  }

  @Test
  void namesTheLineWhereAProgramHangs() throws Exception {
    ProgramRun run =
        run("new java.util.concurrent.CountDownLatch(1).await();", Duration.ofSeconds(1));
    assertEquals(new Ending.TimedOut(1, Optional.of(3)), run.ending());
  }

  @Test
  void namesTheLineWhereAProgramIsBusyForEver() throws Exception {
    ProgramRun run = run("long n = 0;\nwhile (true) {\nn++;\n}", Duration.ofSeconds(1));
    Ending.TimedOut ending = assertInstanceOf(Ending.TimedOut.class, run.ending());
    assertTrue(ending.line().filter(line -> line >= 4 && line <= 5).isPresent(), ending.toString());
  }

  @Test
  void namesNoLineWhereMainHasReturned() throws Exception {
    ProgramRun run =
        run(
            """
            new Thread(() -> {
              try { Thread.sleep(100_000); } catch (InterruptedException e) { }
            }).start();""",
            Duration.ofSeconds(1));
    assertEquals(new Ending.TimedOut(1, Optional.empty()), run.ending());
  }

  @Test
  void tellsTheExceptionAlsoWhereAnotherThreadKeepsTheProgramAlive() throws Exception {
    ProgramRun run =
        run(
            """
            new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();
            throw new RuntimeException("after that");""",
            Duration.ofSeconds(1));
    assertEquals(
        new Ending.Died("java.lang.RuntimeException: after that", Optional.of(4)), run.ending());
  }

  @Test
  void endsAProgramThatFloodsItsOutput() throws Exception {
    ProgramRun run = run("while (true) { System.out.println(\"again and again\"); }", PLENTY);
    assertInstanceOf(Ending.FloodedOutput.class, run.ending());
    int kept = run.output().stream().mapToInt(line -> line.length() + 1).sum();
    assertTrue(kept < 70_000, () -> kept + " characters kept");
    assertTrue(run.output().stream().anyMatch(line -> line.contains("bytes left out")));
  }

  @Test
  void recognisesThatTheMemoryIsUsedUp() throws Exception {
    ProgramRun run =
        run(
            """
            java.util.List<byte[]> all = new java.util.ArrayList<>();
            while (true) { all.add(new byte[1_000_000]); }""",
            PLENTY);
    assertEquals(new Ending.OutOfMemory(), run.ending());
  }

  @Test
  void endsAProgramThatFillsTheDisk() throws Exception {
    ProgramRun run =
        run(
            """
            try (var out = new java.io.FileOutputStream("big")) {
              while (true) { out.write(new byte[1 << 20]); }
            }""",
            PLENTY);
    assertEquals(new Ending.OverLimit(Limit.DISK), run.ending());
  }

  @Test
  void endsAProgramAtOnceWhenItIsClosed() throws Exception {
    ChildProgram child = start("Thread.sleep(100_000);", PLENTY);
    assertFalse(child.endsWithin(Duration.ofMillis(50)));
    child.close();
    assertTrue(child.isOver());
  }

  @Test
  void leavesNoFilesBehind() throws Exception {
    run("java.nio.file.Files.writeString(java.nio.file.Path.of(\"a\"), \"b\");", PLENTY);
    assertFalse(Files.exists(folder.resolve("run")));
  }

  @Test
  void obeysSystemPropertiesThatTheExerciseSets() throws Exception {
    ProgramRun run =
        start(
                "System.out.println(java.nio.charset.Charset.defaultCharset() + \" ü\");",
                PLENTY,
                Map.of("file.encoding", "ISO-8859-1"))
            .awaitEnd();
    assertEquals(List.of("ISO-8859-1 ü"), run.output());
  }

  @Test
  void readsWhatIsTyped() throws Exception {
    keyboard = true;
    ChildProgram child =
        start("System.out.println(new java.util.Scanner(System.in).nextLine() + \"!\");", PLENTY);
    child.type("Hello");
    assertEquals(List.of("Hello!"), child.awaitEnd().output());
  }

  @Test
  void endsAnOrphanThatHasASessionOfItsOwn() throws Exception {
    assumeTrue(X86_64_LINUX, "its machine code is for Linux on x86-64");
    String token = UUID.randomUUID().toString();
    String source = Files.readString(Path.of("src/test/resources/hostile/leaves-a-session.java"));
    ProgramRun run = launch(source.replace("$TOKEN$", token), PLENTY, Map.of()).awaitEnd();
    assertTrue(run.output().contains("an orphan is left"), run.output().toString());
    assertEquals(List.of(), commandsThatSay(token));
  }

  private static List<String> commandsThatSay(String word) throws IOException {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        String command = ProcFiles.read(process.resolve("cmdline"));
        if (command.contains(word)) {
          found.add(command);
        }
      }
    }
    return found;
  }

  final ProgramRun run(String statements, Duration limit, String... arguments) throws Exception {
    return start(statements, limit, Map.of(), arguments).awaitEnd();
  }

  private ChildProgram start(String statements, Duration limit) throws Exception {
    return start(statements, limit, Map.of());
  }

  private ChildProgram start(
      String statements, Duration limit, Map<String, String> properties, String... arguments)
      throws Exception {
    String source =
        Stream.of(
                "class Toy {",
                "public static void main(String[] args) throws Exception {",
                statements,
                "} }")
            .collect(Collectors.joining("\n"));
    return launch(source, limit, properties, arguments);
  }

  private ChildProgram launch(
      String source, Duration limit, Map<String, String> properties, String... arguments)
      throws Exception {
    Path classes = folder.resolve("classes");
    Compilation.Compiled program =
        assertInstanceOf(
            Compilation.Compiled.class,
            compiler.compile(new Submission("Toy.java", Bytes.utf8(source)), "Toy", classes));
    Launch launch =
        new Launch(
            program,
            classes,
            List.of(arguments),
            Map.of("MQTT_URL", "tcp://localhost:4711"),
            properties,
            List.of(),
            keyboard,
            limit);
    RunSetting setting = new RunSetting(sandbox(), libraries, Optional.empty());
    return ChildProgram.start(launch, setting, folder.resolve("run"));
  }
}
