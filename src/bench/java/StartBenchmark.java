import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How quick is the shell? Run from the project's folder, after {@code mvn package}:
 *
 * <pre>java src/bench/java/StartBenchmark.java [rounds]</pre>
 *
 * <p>Prints, as medians over alternating rounds: the time to the first prompt beside what {@code
 * jshell} needs to start and leave, the memory at the prompt, the time of a warm {@code check
 * publish}, and whether a start loads any class of JRuby.
 */
public class StartBenchmark {
  private static final String PROMPT = "mqtt> ";
  private static final int WARM_UP = 3;
  private static final int CHECKS = 12;

  private final Path jar = Path.of("target", "mqtt-course.jar").toAbsolutePath();
  private final Path bin = Path.of(System.getProperty("java.home"), "bin");
  private final Path scratch;

  StartBenchmark(Path scratch) {
    this.scratch = scratch;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
    Path scratch = Files.createTempDirectory("mqtt-course-bench");
    try {
      new StartBenchmark(scratch).run(rounds);
    } finally {
      delete(scratch);
    }
  }

  private void run(int rounds) throws Exception {
    System.out.printf(
        "Java %s, %d cores, %d rounds%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), rounds);
    double[] prompt = new double[rounds];
    double[] jshell = new double[rounds];
    double[] memory = new double[rounds];
    firstPrompt("first");
    jshell();
    for (int i = 0; i < rounds; i++) {
      double[] start = firstPrompt("start" + i);
      prompt[i] = start[0];
      memory[i] = start[1];
      jshell[i] = jshell();
    }
    double[] ratio = new double[rounds];
    Arrays.setAll(ratio, i -> prompt[i] / jshell[i]);
    row("start to first prompt", median(prompt), "s");
    row("jshell, start and leave", median(jshell), "s");
    row("ratio, pair by pair (wanted: at most 0.30)", median(ratio), "");
    row("resident at the prompt (wanted: at most 130)", median(memory), "MB");
    double[] checks = checkPublish();
    row("check publish, first in a shell", checks[0], "s");
    row(
        "check publish, warm (wanted: at most 0.9)",
        median(Arrays.copyOfRange(checks, WARM_UP, CHECKS)),
        "s");
    row("classes of JRuby loaded by a start (wanted: 0)", jrubyClasses(), "");
  }

  /** Seconds until the prompt stands there, and megabytes resident at that moment. */
  private double[] firstPrompt(String name) throws Exception {
    long start = System.nanoTime();
    Process shell = shell(name);
    try {
      awaitPrompt(shell.getInputStream());
      double seconds = (System.nanoTime() - start) / 1e9;
      double megabytes = resident(shell.pid());
      type(shell, "quit");
      return new double[] {seconds, megabytes};
    } finally {
      end(shell);
    }
  }

  private double jshell() throws Exception {
    long start = System.nanoTime();
    Process jshell =
        new ProcessBuilder(bin.resolve("jshell").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    type(jshell, "/exit");
    jshell.waitFor();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds of each of some checks of the model solution, one after the other in one shell. */
  private double[] checkPublish() throws Exception {
    Path folder = scratch.resolve("checks").resolve("exercises").resolve("publish");
    Files.createDirectories(folder);
    Files.copy(Path.of("solutions", "publish", "Publish.java"), folder.resolve("Publish.java"));
    Process shell = shell("checks");
    try {
      awaitPrompt(shell.getInputStream());
      double[] seconds = new double[CHECKS];
      for (int i = 0; i < CHECKS; i++) {
        long start = System.nanoTime();
        type(shell, "check publish");
        String answer = awaitPrompt(shell.getInputStream());
        seconds[i] = (System.nanoTime() - start) / 1e9;
        if (!answer.contains("PASS")) {
          throw new IllegalStateException("the model solution did not pass:\n" + answer);
        }
      }
      type(shell, "quit");
      return seconds;
    } finally {
      end(shell);
    }
  }

  private double jrubyClasses() throws Exception {
    Path log = scratch.resolve("classes.log");
    Process shell = shell("classes", "-Xlog:class+load:file=" + log);
    try {
      awaitPrompt(shell.getInputStream());
      type(shell, "lesson 1");
      awaitPrompt(shell.getInputStream());
      type(shell, "quit");
    } finally {
      end(shell);
    }
    try (BufferedReader lines = Files.newBufferedReader(log)) {
      return lines.lines().filter(line -> line.contains(" org.jruby.")).count();
    }
  }

  private Process shell(String name, String... jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(bin.resolve("java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    // A home of its own: the shell is started as a student starts it, without any option of ours.
    builder.command().add(1, "-Duser.home=" + scratch.resolve(name + "-home"));
    Path home = Files.createDirectories(scratch.resolve(name + "-home"));
    Path workspace = scratch.resolve(name);
    if (Files.isDirectory(workspace)) {
      Files.move(workspace, home.resolve("mqtt-course"));
    }
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void type(Process process, String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** Reads to the next prompt; what stood before it. */
  private static String awaitPrompt(InputStream out) throws IOException {
    StringBuilder seen = new StringBuilder();
    while (seen.indexOf(PROMPT) < 0) {
      int next = out.read();
      if (next < 0) {
        throw new IllegalStateException("ended before its prompt:\n" + seen);
      }
      seen.append((char) next);
    }
    return seen.toString();
  }

  private static double resident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void end(Process process) throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static void row(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-48s %8.3f %s%n", what, value, unit);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
