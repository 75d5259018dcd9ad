package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTextsTest {
  private static final int COLUMNS = 80;

  @TempDir private Path home;

  private static Stream<String> commands() {
    return Stream.of(
        "",
        "lessons",
        "exercises",
        "check",
        "grade",
        "merge",
        "verify",
        "mutants",
        "broker",
        "export",
        "author",
        "author new",
        "author preview");
  }

  private List<String> help(String command, String language) {
    List<String> words =
        new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ")));
    words.addAll(List.of("--help", "--lang", language));
    CliRun run = CliRun.of(home, words.toArray(String[]::new));
    assertEquals(0, run.status(), run::toString);
    return run.out().lines().toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void explainsEveryArgumentInEveryLanguage(String command) {
    for (String language : List.of("en", "de")) {
      List<String> lines = help(command, language);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        boolean argument = line.matches(" {2,6}(-|\\[?\\p{Lu}{2}).*");
        boolean explained = line.strip().matches(".*\\S {2,}\\S.*") || next.matches(" {10,}\\S.*");
        assertTrue(!argument || explained, line);
        assertTrue(line.length() <= COLUMNS, line);
        assertFalse(line.contains("bundle:"), line);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysNothingInEnglishToAGerman(String command) {
    List<String> english = help(command, "en");
    List<String> german = help(command, "de");

    for (String line : german) {
      boolean same =
          english.contains(line) && line.strip().contains(" ") && line.matches(".*\\p{Ll}.*");
      assertFalse(same, line);
    }
  }

  @Test
  void namesAFileAsTheHelpDoes() {
    CliRun run = CliRun.of(home, "grade", "--lang", "de");

    assertEquals(2, run.status());
    assertEquals(
        "Da fehlt noch etwas: ORDNER. So geht es: mqtt-course grade --help", run.err().strip());
  }
}
