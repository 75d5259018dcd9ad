package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A course outside of the jar; its exercise has the name of one in the jar. */
@Timeout(180)
class OwnCourseTest {
  private static final String CHECK =
      """
      package hello;

      import java.util.random.RandomGenerator;
      import org.mqttcourse.check.Check;
      import org.mqttcourse.check.Evidence;
      import org.mqttcourse.check.Findings;
      import org.mqttcourse.check.Values;
      import org.mqttcourse.check.Verdict;
      import org.mqttcourse.wire.Packet;

      public final class HelloCheck implements Check {
        @Override
        public Values draw(RandomGenerator random) {
          return Values.none();
        }

        @Override
        public Values sample() {
          return Values.none();
        }

        @Override
        public Verdict judge(Evidence evidence) {
          Findings findings = new Findings();
          if (evidence.sent().all(Packet.Publish.class).isEmpty()) {
            findings.add("silent", "a greeting", "silence", "pub sends a message.");
          }
          return findings.verdict();
        }
      }
      """;

  @TempDir Path home;
  private Path course;

  @BeforeEach
  void writeACourse() throws IOException {
    course = home.resolve("mine");
    write(
        "lessons/01-hi.adoc",
        "= Hi there\n:minutes: 5\n\nHello.\n\n[exercise,hello]\nGreet somebody.\n");
    write(
        "exercises/hello/exercise.adoc",
        """
        = Greet
        :lesson: 1
        :points: 3
        :kind: script
        :level: core

        == Task
        Greet.

        == Hints
        . a
        . b
        . c

        == After
        Good.
        """);
    write("exercises/hello/HelloCheck.java", CHECK);
    write("exercises/hello/starter/hello.mqtt", "# your greeting\n");
    write("solutions/hello/hello.mqtt", "pub -i me -t hi -m hello\n");
  }

  @Test
  void isTaughtCheckedGradedAndCached() throws Exception {
    CliRun lessons = run("lessons");
    assertEquals("1  Hi there (5 min)", lessons.out().strip());
    Path compiled = onlyCompiledCourse();
    FileTime made = Files.getLastModifiedTime(compiled);

    CliRun right = run("check", "hello", course.resolve("solutions/hello/hello.mqtt").toString());
    assertEquals(0, right.status(), right::toString);

    CliRun wrong =
        run("check", "hello", "--json", course.resolve("exercises/hello/starter/hello.mqtt") + "");
    assertEquals(1, wrong.status(), wrong::toString);
    assertTrue(wrong.out().contains("\"silent\""), wrong::toString);

    write("class/ada/hello.mqtt", "pub -i me -t hi -m hello\n");
    Path results = home.resolve("results");
    CliRun grades = run("grade", course.resolve("class").toString(), "--out", results.toString());
    assertEquals(0, grades.status(), grades::toString);
    assertTrue(grades.out().contains("3/3"), grades::toString);

    assertEquals(compiled, onlyCompiledCourse());
    assertEquals(made, Files.getLastModifiedTime(compiled));
    assertFalse(Files.exists(home.resolve("mqtt-course/progress.json")));
  }

  @Test
  void namesEveryMistakeWithItsFileAndLine() throws Exception {
    write("lessons/02-more.adoc", "= More\n:minutes: 5\n:builds-on: 1\n\n[quiz]\n* [ ] a\n");
    write("exercises/hello/HelloCheck.java", CHECK.replace("silence", "x\" + y + \""));

    CliRun run = run("lessons");

    assertEquals(1, run.status(), run::toString);
    assertEquals(
        List.of(
            slashed("lessons/02-more.adoc") + ":6: none of the options is right: mark one with [x]",
            slashed("exercises/hello/HelloCheck.java") + ":26: cannot find symbol variable y",
            "Mend this, and the course in " + course + " can be used."),
        run.err().lines().toList());
    assertEquals(List.of(), compiledCourses());
  }

  @Test
  void provesAlsoWhatAnExerciseSays() throws Exception {
    Path text = course.resolve("exercises/hello/exercise.adoc");
    Files.writeString(text, Files.readString(text).replace("Good.", "Good: so goes lesson 9."));

    CliRun run = run("verify", "hello");

    assertEquals(1, run.status(), run::toString);
    assertTrue(run.toString().contains("exercise hello: there is no lesson 9"), run::toString);
  }

  @Test
  void saysThatThereIsNoCourse() {
    CliRun run = CliRun.of(home, "lessons", "--course", home.resolve("nowhere").toString());

    assertEquals(1, run.status(), run::toString);
    assertTrue(run.err().contains("nowhere: there is no such folder"), run::toString);
  }

  private CliRun run(String... arguments) {
    return CliRun.of(
        home,
        Stream.concat(Stream.of(arguments), Stream.of("--course", course.toString()))
            .toArray(String[]::new));
  }

  private Path onlyCompiledCourse() throws IOException {
    List<Path> all = compiledCourses();
    assertEquals(1, all.size(), all::toString);
    return all.get(0);
  }

  private List<Path> compiledCourses() throws IOException {
    try (Stream<Path> list = Files.list(home.resolve("mqtt-course/courses/mine/cache/courses"))) {
      return list.toList();
    }
  }

  private String slashed(String path) {
    return course.resolve(path).toString().replace('\\', '/');
  }

  private void write(String path, String text) throws IOException {
    Path file = course.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
