import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How quick is grading? Run from the project's folder, after {@code mvn package}, while nothing
 * else keeps the machine busy:
 *
 * <pre>
 * java src/bench/java/GradeBenchmark.java [publish [submissions] | class [students [heap]]]
 * </pre>
 *
 * <p>{@code publish}: submissions per second of {@code grade} beside those of the ordinary way, one
 * {@code mvn -o -q test} with JUnit and an embedded Moquette for each submission; and the CPU
 * seconds of each. {@code class}: how long a class with nine exercises each takes, and how much
 * memory, beside a class of a quarter; {@code heap}, such as {@code 512m}, is given to {@code
 * grade} as {@code -Xmx}. Without an argument both. What is right must pass, what is wrong must
 * fail: else there are no figures. Where bubblewrap is installed, each program has its sandbox, or
 * nothing is graded.
 *
 * <p>CPU seconds are the whole machine's, from {@code /proc/stat}, since a sandbox's children don't
 * count as ours; so whatever else runs counts too, and what ran before is printed first.
 */
public class GradeBenchmark {
  private static final int ORDINARY = 4;

  /** Enough that warming up, some fifteen seconds of processor time, is a small part. */
  private static final int SUBMISSIONS = 720;

  private static final int EXERCISES = 9;
  private static final int STUDENTS = 200;

  private final Path jar = Path.of("target", "mqtt-course.jar").toAbsolutePath();
  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private final Path scratch;
  private final List<String> heap;

  GradeBenchmark(Path scratch, List<String> heap) {
    this.scratch = scratch;
    this.heap = heap;
  }

  public static void main(String[] arguments) throws Exception {
    String what = arguments.length > 0 ? arguments[0] : "";
    boolean aNumber = arguments.length > 1;
    int submissions = aNumber ? Integer.parseInt(arguments[1]) : SUBMISSIONS;
    int students = aNumber ? Integer.parseInt(arguments[1]) : STUDENTS;
    List<String> heap = arguments.length > 2 ? List.of("-Xmx" + arguments[2]) : List.of();
    Path scratch = Files.createTempDirectory("mqtt-course-bench");
    try {
      GradeBenchmark benchmark = new GradeBenchmark(scratch, heap);
      benchmark.say();
      if (!what.equals("class")) {
        benchmark.publish(submissions);
      }
      if (!what.equals("publish")) {
        benchmark.wholeClass(students);
      }
    } finally {
      delete(scratch);
    }
  }

  private void say() throws Exception {
    double before = cpuSeconds();
    TimeUnit.SECONDS.sleep(2);
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d cores; busy with other things: %.2f of them%n",
        Runtime.version(),
        cores(),
        (cpuSeconds() - before) / 2);
  }

  private void publish(int submissions) throws Exception {
    Path project = ordinaryProject();
    ordinary(project); // the first run fills the page cache
    Measured ordinary = new Measured(0, 0, 0);
    for (int i = 0; i < ORDINARY; i++) {
      ordinary = ordinary.plus(ordinary(project));
    }
    Path folder = scratch.resolve("publish");
    Map<String, String> wanted = new TreeMap<>();
    for (int i = 0; i < submissions; i++) {
      copy(solution("publish", "Publish"), folder.resolve("student-" + i).resolve("Publish.java"));
      wanted.put(row("student-" + i, "publish"), "PASS");
    }
    Measured grade = grade(folder, wanted);
    double factor = grade.perSecond(submissions) / ordinary.perSecond(ORDINARY);
    row("mvn -o -q test, submissions per second", ordinary.perSecond(ORDINARY));
    row("grade, submissions per second", grade.perSecond(submissions));
    row("times as many (wanted: at least 20)", factor);
    row("mvn -o -q test, CPU seconds each", ordinary.cpu() / ORDINARY);
    row("grade, CPU seconds each (wanted: at most 0.25)", grade.cpu() / submissions);
  }

  /** One test run, as a build server would make it for a submission. */
  private Measured ordinary(Path project) throws Exception {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder builder =
        new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "-o", "-q", "test")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("mvn.txt").toFile());
    Measured measured = measure(builder);
    if (measured.status() != 0) {
      throw new IllegalStateException(Files.readString(scratch.resolve("mvn.txt")));
    }
    return measured;
  }

  private Path ordinaryProject() throws IOException {
    Path project = Files.createDirectories(scratch.resolve("ordinary"));
    write(project.resolve("pom.xml"), POM);
    copy(solution("publish", "Publish"), project.resolve("src/main/java/Publish.java"));
    write(project.resolve("src/test/java/PublishTest.java"), TEST);
    return project;
  }

  private void wholeClass(int students) throws Exception {
    Measured quarter = gradeClass(students / 4);
    Measured all = gradeClass(students);
    int checks = students * EXERCISES;
    System.out.printf(
        "a class of %d with %d exercises each: %d checks%n", students, EXERCISES, checks);
    row("minutes (wanted: at most 6)", all.wall() / 60);
    row("checks per second", checks / all.wall());
    row("CPU seconds for each check", all.cpu() / checks);
    row("megabytes of memory at most", all.megabytes());
    row("the same for a quarter of the class", quarter.megabytes());
  }

  /** Half of what they hand in is right: solutions and variants; the other half is wrong. */
  private Measured gradeClass(int students) throws Exception {
    Path folder = scratch.resolve("class-" + students);
    List<Path> slugs;
    try (Stream<Path> all = Files.list(Path.of("solutions"))) {
      slugs = all.filter(slug -> !programs(slug).isEmpty()).sorted().toList();
    }
    Map<String, String> wanted = new TreeMap<>();
    for (int e = 0; e < EXERCISES; e++) {
      // As far apart in the alphabet as they can be: quick ones and long ones, as it comes.
      String slug = slugs.get(e * slugs.size() / EXERCISES).getFileName().toString();
      Path home = Path.of("exercises", slug);
      List<Path> right = new ArrayList<>(programs(Path.of("solutions", slug)));
      right.addAll(programs(home.resolve("variants")));
      List<Path> wrong = programs(home.resolve("mistakes"));
      for (int s = 0; s < students; s++) {
        boolean isRight = (s + e) % 2 == 0;
        List<Path> half = isRight ? right : wrong;
        wanted.put(row("student-" + s, slug), isRight ? "PASS" : "FAIL");
        Path file = half.get((s / 2) % half.size());
        copy(file, folder.resolve("student-" + s).resolve(slug).resolve(file.getFileName()));
      }
    }
    return grade(folder, wanted);
  }

  private static List<Path> programs(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Grades that folder.
   *
   * @param wanted the verdict on each row that was handed in; the others nobody judges
   */
  private Measured grade(Path folder, Map<String, String> wanted) throws Exception {
    Path out = scratch.resolve("results");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(heap);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of("grade", folder.toString(), "--out", out.toString()));
    if (hasBubblewrap()) {
      command.addAll(List.of("--sandbox", "require"));
    }
    Measured measured =
        measure(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("grade.txt").toFile()));
    if (measured.status() != 0) {
      throw new IllegalStateException(Files.readString(scratch.resolve("grade.txt")));
    }
    Map<String, String> judged = judged(Files.readAllLines(out.resolve("results.json")));
    if (!judged.equals(wanted)) {
      judged.entrySet().removeAll(wanted.entrySet());
      throw new IllegalStateException("judged otherwise than wanted, or not at all: " + judged);
    }
    delete(out);
    return measured;
  }

  /** The verdicts by row; what was not handed in is a row, too, which nobody judged. */
  private static Map<String, String> judged(List<String> results) {
    Map<String, String> judged = new TreeMap<>();
    String student = "";
    String exercise = "";
    for (String line : results) {
      student = value(line, "student").orElse(student);
      exercise = value(line, "exercise").orElse(exercise);
      String row = row(student, exercise);
      value(line, "verdict")
          .filter(verdict -> !verdict.equals("MISSING"))
          .ifPresent(verdict -> judged.put(row, verdict));
    }
    return judged;
  }

  private static Optional<String> value(String line, String name) {
    String begin = "\"" + name + "\": \"";
    String text = line.strip();
    return text.startsWith(begin)
        ? Optional.of(text.substring(begin.length(), text.lastIndexOf('"')))
        : Optional.empty();
  }

  private static String row(String student, String exercise) {
    return student + " " + exercise;
  }

  private static boolean hasBubblewrap() {
    return Stream.of("/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap")
        .anyMatch(file -> Files.isExecutable(Path.of(file)));
  }

  private Measured measure(ProcessBuilder builder) throws Exception {
    double cpu = cpuSeconds();
    long begin = System.nanoTime();
    Process process = builder.start();
    double megabytes = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      megabytes = Math.max(megabytes, resident(process.pid()));
    }
    double wall = (System.nanoTime() - begin) / 1e9;
    return new Measured(wall, cpuSeconds() - cpu, megabytes, process.exitValue());
  }

  /** What all cores have worked since the machine was started; NaN where nothing tells. */
  private static double cpuSeconds() throws IOException {
    Path stat = Path.of("/proc/stat");
    if (!Files.exists(stat)) {
      return Double.NaN;
    }
    String[] fields = Files.readAllLines(stat).get(0).trim().split("\\s+");
    // user, nice, system; idle and iowait stand between them and irq, softirq.
    double ticks = 0;
    for (int i : new int[] {1, 2, 3, 6, 7}) {
      ticks += Double.parseDouble(fields[i]);
    }
    return ticks / 100;
  }

  private static double resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // It has just ended, or this is no Linux.
      return 0;
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Path solution(String slug, String name) {
    return Path.of("solutions", slug, name + ".java");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void row(String what, double value) {
    System.out.printf(Locale.ROOT, "%-48s %9.3f%n", what, value);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private record Measured(double wall, double cpu, double megabytes, int status) {
    Measured(double wall, double cpu, double megabytes) {
      this(wall, cpu, megabytes, 0);
    }

    Measured plus(Measured other) {
      return new Measured(
          wall + other.wall, cpu + other.cpu, Math.max(megabytes, other.megabytes), other.status);
    }

    double perSecond(int count) {
      return count / wall;
    }
  }

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>ordinary</groupId>
        <artifactId>ordinary</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>io.netty</groupId>
              <artifactId>netty-bom</artifactId>
              <version>4.1.140.Final</version>
              <type>pom</type>
              <scope>import</scope>
            </dependency>
            <dependency>
              <groupId>org.junit</groupId>
              <artifactId>junit-bom</artifactId>
              <version>6.1.3</version>
              <type>pom</type>
              <scope>import</scope>
            </dependency>
          </dependencies>
        </dependencyManagement>
        <dependencies>
          <dependency>
            <groupId>org.eclipse.paho</groupId>
            <artifactId>org.eclipse.paho.client.mqttv3</artifactId>
            <version>1.2.5</version>
          </dependency>
          <dependency>
            <groupId>de.fraunhofer.iosb.io.moquette</groupId>
            <artifactId>moquette-broker</artifactId>
            <version>0.18.3</version>
            <scope>test</scope>
            <exclusions>
              <exclusion><groupId>org.slf4j</groupId><artifactId>slf4j-reload4j</artifactId></exclusion>
              <exclusion><groupId>com.zaxxer</groupId><artifactId>*</artifactId></exclusion>
              <exclusion>
                <groupId>io.netty</groupId>
                <artifactId>netty-tcnative-boringssl-static</artifactId>
              </exclusion>
              <exclusion>
                <groupId>io.netty</groupId>
                <artifactId>netty-tcnative-classes</artifactId>
              </exclusion>
              <exclusion>
                <groupId>io.netty</groupId>
                <artifactId>netty-transport-native-epoll</artifactId>
              </exclusion>
              <exclusion>
                <groupId>io.netty</groupId>
                <artifactId>netty-transport-native-kqueue</artifactId>
              </exclusion>
            </exclusions>
          </dependency>
          <dependency>
            <groupId>org.slf4j</groupId>
            <artifactId>slf4j-nop</artifactId>
            <version>2.0.20</version>
            <scope>test</scope>
          </dependency>
          <dependency>
            <groupId>org.junit.jupiter</groupId>
            <artifactId>junit-jupiter</artifactId>
            <scope>test</scope>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-resources-plugin</artifactId>
              <version>3.5.0</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.16.0</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>3.6.1</version>
              <configuration>
                <environmentVariables><MQTT_URL>tcp://localhost:18831</MQTT_URL></environmentVariables>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  /** What an instructor would write: the broker in the test, the program called by its main. */
  private static final String TEST =
      """
      import static org.junit.jupiter.api.Assertions.assertEquals;

      import io.moquette.broker.Server;
      import io.moquette.broker.config.MemoryConfig;
      import io.moquette.interception.AbstractInterceptHandler;
      import io.moquette.interception.messages.InterceptPublishMessage;
      import java.nio.charset.StandardCharsets;
      import java.util.List;
      import java.util.Properties;
      import java.util.concurrent.BlockingQueue;
      import java.util.concurrent.LinkedBlockingQueue;
      import java.util.concurrent.TimeUnit;
      import org.junit.jupiter.api.Test;

      class PublishTest {
        @Test
        void publishesTheText() throws Exception {
          BlockingQueue<String> seen = new LinkedBlockingQueue<>();
          Properties settings = new Properties();
          settings.setProperty("host", "127.0.0.1");
          settings.setProperty("port", "18831");
          settings.setProperty("persistence_enabled", "false");
          settings.setProperty("telemetry_enabled", "false");
          Server broker = new Server();
          broker.startServer(new MemoryConfig(settings), List.of(new AbstractInterceptHandler() {
            @Override
            public String getID() {
              return "test";
            }

            @Override
            public void onPublish(InterceptPublishMessage message) {
              seen.add(message.getTopicName() + " "
                  + message.getPayload().toString(StandardCharsets.UTF_8));
              super.onPublish(message);
            }

            @Override
            public void onSessionLoopError(Throwable error) {}
          }));
          try {
            Publish.main(new String[] {"home/kitchen/door", "The kettle boils"});
            assertEquals("home/kitchen/door The kettle boils", seen.poll(5, TimeUnit.SECONDS));
          } finally {
            broker.stopServer();
          }
        }
      }
      """;
}
