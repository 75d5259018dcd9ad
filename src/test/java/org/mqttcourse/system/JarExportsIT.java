package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** AsciidoctorJ and its gems still work from within the one jar, with a course beside it. */
@Timeout(480)
class JarExportsIT {
  private static final String LESSON =
      """
      = Hi there
      :minutes: 5

      == First
      Hello _class_, `a/+/b` and 1 < 2.

      [quiz]
      .Is it?
      * [x] yes
      * [ ] no

      [teacher]
      --
      say:: Hi!
      --
      """;

  @TempDir Path scratch;

  @Test
  void aBookAndSlides() throws Exception {
    Path lessons = Files.createDirectories(scratch.resolve("mine/lessons"));
    Files.writeString(lessons.resolve("01-hi.adoc"), LESSON);

    assertEquals("", export("pdf"));
    String book = Files.readString(scratch.resolve("pdf/mqtt-course.pdf"), ISO_8859_1);
    assertTrue(book.startsWith("%PDF-"), book.substring(0, 20));
    assertTrue(book.contains("/Type /Pages"));
    assertTrue(book.contains("/Lang (en)"), "a reader aloud must know its language");

    assertEquals("", export("slides"));
    String slides = Files.readString(scratch.resolve("slides/01-hi.html"), UTF_8);
    assertTrue(slides.contains("<code>a/+/b</code>"), slides);
    assertTrue(slides.contains("<strong>Say:</strong> Hi!"), slides);
  }

  /** What it said on standard error. */
  private String export(String what) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It ends before better code would pay.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("mqttcourse.jar"),
                "export",
                what,
                "--to",
                scratch.resolve(what).toString(),
                "--course",
                scratch.resolve("mine").toString(),
                "--workspace",
                scratch.resolve("workspace").toString()));
    Path errors = scratch.resolve(what + ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectError(errors.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), () -> read(errors));
    return read(errors);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
