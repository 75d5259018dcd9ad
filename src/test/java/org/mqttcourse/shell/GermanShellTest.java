package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.ProgressFile;
import org.mqttcourse.text.Texts;

/** A shell with {@code --lang de}. */
class GermanShellTest {
  @TempDir Path workspace;

  @Test
  void leadsThroughLessonOneWithoutAnEnglishWordOfItsOwn() throws Exception {
    List<String> lines = new ArrayList<>();
    Lesson lesson = Course.inJar().in("de").lesson("1").orElseThrow();
    for (Step step : lesson.steps()) {
      if (step instanceof Step.Try attempt) {
        lines.addAll(attempt.commands());
      } else if (step instanceof Step.Exercise) {
        lines.addAll(List.of("hint", "run", "check", "hint hello"));
      } else if (step instanceof Step.Discuss) {
        lines.add("next"); // shows the answer
      } else if (!Questions.options(step).isEmpty()) {
        lines.addAll(List.of("a", "b", "c", "d"));
      }
      lines.add("next");
    }
    lines.addAll(List.of("progress", "lessons", "back", "help", "help sub", "help trace"));
    lines.addAll(List.of("glossary Broker", "clients", "certificate", "reset", "nxet", "Next"));
    lines.addAll(List.of("lesson 99", "lesson 4", "pub -t", "sub -t a/#/b", "disconnect --all"));

    String shown = ShellRun.german(workspace).piped(lines.toArray(String[]::new));

    assertEquals(Set.of(), english(shown));
    assertTrue(shown.contains("Willkommen! Hier lernst du MQTT"), shown);
    assertTrue(shown.contains("Lektion 1: Wie reden Dinge miteinander?"), shown);
    assertTrue(shown.contains("bob lauscht auf test/hello"), shown);
    assertTrue(shown.contains("bob ← Hallo!"), shown);
    assertTrue(shown.contains("✓ geschafft  (tipp next)"), shown);
    assertTrue(shown.contains("✓ Richtig!"), shown);
    assertTrue(shown.contains("Tipp 1 von 3"), shown);
    assertTrue(shown.contains("# Zwei Clients begegnen sich.") || shown.contains("Deine Datei:"));
    assertTrue(shown.contains("Lektion 2: Ein Broker auf deinem Rechner"), shown);
    assertTrue(shown.contains("Meinst du next?"), shown);
    assertTrue(shown.contains("du siehst sie auf Englisch"), shown);
  }

  @Test
  void keepsTheSameProgressInEveryLanguage() throws Exception {
    String unused = ShellRun.german(workspace).piped("lesson 1 3", "b", "lesson 2 5");
    ProgressFile file = new ProgressFile(workspace.resolve("progress.json"), Clock.systemUTC());
    Progress progress = file.read();
    Lesson english = Course.inJar().lesson("1").orElseThrow();

    assertTrue(progress.isDone(english.name(), 2));
    assertTrue(progress.recalls().containsKey(english.name() + "/2"));
    assertEquals(2, progress.lesson());
    assertEquals(4, progress.step());
  }

  @Test
  void handsOutTheStarterInGerman() throws Exception {
    String unused = ShellRun.german(workspace).piped("hint hello", "reset hello");

    Path starter = workspace.resolve("exercises/hello/hello.mqtt");
    assertTrue(Files.readString(starter).contains("Zwei Clients begegnen sich"));
  }

  /** English texts of ours that were shown although they are translated. */
  private static Set<String> english(String shown) throws IOException {
    String words = shown.replaceAll("\\s+", " ");
    Set<String> found = new TreeSet<>();
    for (String area : List.of("lesson", "shell", "report", "playground", "help")) {
      Properties german = read(area + "_de");
      read(area)
          .forEach(
              (key, text) -> {
                for (String part : text.toString().split("\\{\\d\\}|\n")) {
                  String piece = part.strip();
                  if (piece.length() > 9
                      && words.contains(piece)
                      && !german.getProperty(key.toString(), "").contains(piece)) {
                    found.add(key + ": " + piece);
                  }
                }
              });
    }
    return found;
  }

  private static Properties read(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Texts.class.getResourceAsStream(file + ".properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
