package org.mqttcourse.proof.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.report.Theme;
import org.mqttcourse.shell.Examiner;
import org.mqttcourse.shell.Material;
import org.mqttcourse.submission.Sandbox;

class RehearsalTest {
  private static final String HELLO =
      "public class Hello { public static void main(String[] a) {"
          + " System.out.println(\"Hello \" + a[0] + System.getenv(\"MQTT_URL\")); } }";

  /** An answer that is another than expected takes that long, as the right one may yet come. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private Grader grader;

  @BeforeEach
  void openTheGrader() {
    grader = new Grader(folder.resolve("grader"), Sandbox.NONE);
  }

  @AfterEach
  void closeTheGrader() {
    grader.close();
  }

  @Test
  void typesAndCompares() throws Exception {
    assertEquals(
        Optional.empty(),
        difference(
            "mqtt> sub -i bob -t class/chat",
            "bob is connected to localhost:1883.",
            "bob listens to class/chat",
            "mqtt> pub -i alice -t class/chat -m Hi",
            "alice is connected to localhost:1883.",
            "bob ← Hi",
            "alice published to class/chat"));
  }

  @Test
  void saysInWhichLineAnotherAnswerComes() throws Exception {
    assertEquals(
        new Difference(8, "alice is connected.", "alice is connected to localhost:1883."),
        soon(List.of(), "mqtt> connect alice", "alice is connected."));
  }

  @Test
  void saysWhatElseIsPrinted() throws Exception {
    assertEquals(
        new Difference(7, "nothing more", "me ← Hi"),
        soon(List.of("sub -t a"), "mqtt> pub -t a -m Hi", "me published to a"));
  }

  @Test
  void runsAProgramThatTheTextShows() throws Exception {
    assertEquals(
        Optional.empty(),
        difference("$ java Hello.java \"big world \"", "Hello big world tcp://...:1883"));
  }

  @Test
  void saysThatAProgramIsNowhereToBeSeen() throws Exception {
    assertEquals(
        Optional.of(
            new Difference(
                7, "java Bye.java 1", "no listing here says [source,java,file=Bye.java]")),
        difference("$ java Bye.java 1"));
  }

  private Optional<Difference> difference(String... lines) throws Exception {
    return Rehearsal.of(transcript(List.of(), lines), scene());
  }

  private Difference soon(List<String> before, String... lines) throws Exception {
    return Rehearsal.of(transcript(before, lines), scene(), PATIENCE).orElseThrow();
  }

  /** One that begins in line 7. */
  private static Block.Transcript transcript(List<String> before, String... lines) {
    return new Block.Transcript(7, before, List.of(), List.of(lines));
  }

  private Rehearsal.Scene scene() {
    return new Rehearsal.Scene(
        Material.of(Course::inJar),
        Examiner.of(grader, () -> {}),
        2,
        0,
        folder.resolve("workspace"),
        new Programs(folder.resolve("programs")),
        Map.of("Hello.java", HELLO),
        Theme.PLAIN);
  }
}
