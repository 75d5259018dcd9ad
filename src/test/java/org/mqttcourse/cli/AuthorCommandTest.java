package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class AuthorCommandTest {
  @TempDir private Path home;

  @Test
  void showsWhichOptionsAreRight() throws IOException {
    Path lesson = home.resolve("01-hi.adoc");
    Files.writeString(
        lesson,
        """
        = Hi there
        :minutes: 5

        [quiz]
        .Which are even?
        * [ ] one
        * [x] two
        * [x] four

        [why]
        They can be halved.

        [predict]
        .What comes?
        * [x] nothing
        * [ ] something

        [answer]
        Nobody is there.
        """);

    CliRun run = CliRun.of(home, "author", "preview", lesson.toString());

    assertEquals(0, run.status(), run::toString);
    assertTrue(run.out().contains("Right: b, c\n\nThey can be halved."), run::toString);
    assertTrue(run.out().contains("Right: a\n\nNobody is there."), run::toString);
  }

  @Test
  void saysInTheReadersLanguageThatANameIsNoneForJava() throws IOException {
    Path course = home.resolve("mine");
    assertEquals(0, author(course, "lesson", "weather").status());

    CliRun keyword = author(course, "exercise", "switch");
    assertEquals(2, keyword.status(), keyword::toString);
    assertTrue(keyword.err().startsWith("'switch' ist ein Wort, das Java"), keyword::toString);
    assertEquals(1, keyword.err().lines().count());

    CliRun clash = author(course, "exercise", "mqtt_client", "--kind", "program");
    assertEquals(2, clash.status(), clash::toString);
    assertTrue(clash.err().startsWith("Eine Klasse MqttClient würde"), clash::toString);
  }

  private CliRun author(Path course, String what, String name, String... more) {
    String[] all = new String[more.length + 8];
    String[] begin = {"author", "new", what, name, "--course", course.toString(), "--lang", "de"};
    System.arraycopy(begin, 0, all, 0, begin.length);
    System.arraycopy(more, 0, all, begin.length, more.length);
    return CliRun.of(home, all);
  }
}
