package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check that fails by itself must cost nobody a grade. */
@Timeout(180)
class GradeErrorTest {
  private static final String CHECK =
      """
      package greet;

      import java.util.random.RandomGenerator;
      import org.mqttcourse.check.Check;
      import org.mqttcourse.check.Evidence;
      import org.mqttcourse.check.Findings;
      import org.mqttcourse.check.Values;
      import org.mqttcourse.check.Verdict;
      import org.mqttcourse.wire.Packet;

      public final class GreetCheck implements Check {
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
          for (Packet.Publish message : evidence.sent().all(Packet.Publish.class)) {
            if (message.topic().equals("boom")) {
              throw new IllegalStateException("a bug of ours");
            }
          }
          return new Findings().verdict();
        }
      }
      """;

  @TempDir Path home;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    out = home.resolve("out");
    write("course/lessons/01-hi.adoc", "= Hi\n:minutes: 5\n\nHello.\n\n[exercise,greet]\nGreet.\n");
    write(
        "course/exercises/greet/exercise.adoc",
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
    write("course/exercises/greet/GreetCheck.java", CHECK);
    write("course/exercises/greet/starter/greet.mqtt", "# your greeting\n");
    write("course/solutions/greet/greet.mqtt", "pub -i me -t hi -m hello\n");
    write("class/ada/greet.mqtt", "pub -i me -t hi -m hello\n");
    write("class/ben/greet.mqtt", "pub -i me -t boom -m hello\n");
  }

  @Test
  void leavesTheGradeEmptyAndEndsWithThreeUntilAllIsJudged() throws Exception {
    CliRun run = grade();
    assertEquals(3, run.status(), run::toString);
    assertTrue(run.out().contains("1 row could not be judged, through our fault"), run::toString);
    assertTrue(
        run.out().contains("1 student has no grade in moodle.csv, canvas.csv until then."),
        run::toString);
    assertTrue(canvas().contains("ada,,,,,3"), canvas());
    assertTrue(canvas().contains("ben,,,,,"), canvas());
    assertFalse(canvas().contains("ben,,,,,0"), canvas());
    assertTrue(Files.readString(out.resolve("moodle.csv")).contains("No grade yet"));

    write("course/exercises/greet/GreetCheck.java", CHECK.replace("\"boom\"", "\"bang\""));
    CliRun next = grade();
    assertEquals(0, next.status(), next::toString);
    assertTrue(canvas().contains("ben,,,,,3"), canvas());
  }

  private String canvas() throws IOException {
    return Files.readString(out.resolve("canvas.csv"));
  }

  private CliRun grade() {
    return CliRun.of(
        home,
        "grade",
        home.resolve("class").toString(),
        "--out",
        out.toString(),
        "--format",
        "moodle,canvas",
        "--course",
        home.resolve("course").toString());
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
