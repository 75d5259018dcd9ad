package org.mqttcourse.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.progress.Progress.ExerciseProgress;
import org.mqttcourse.progress.ProgressFile.UnreadableProgressException;

class ProgressFileTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("progress.json");
  }

  private ProgressFile progressFile() {
    return new ProgressFile(file, CLOCK);
  }

  @Test
  void knowsNothingBeforeThereIsAFile() throws Exception {
    assertEquals(Progress.none(), progressFile().read());
    assertFalse(Files.exists(file));
  }

  @Test
  void readsWhatItWrote() throws Exception {
    Progress progress =
        Progress.none()
            .at(3, 4)
            .withDone("topics", 0)
            .with("hello", new ExerciseProgress(2, 1, true, NOON))
            .with("building", new ExerciseProgress(1, 0, false, null))
            .with("topics/2", Recall.learned(LocalDate.of(2026, 11, 21)))
            .on(LocalDate.of(2026, 11, 21));

    assertEquals(progress, progressFile().update(before -> progress));
    assertEquals(progress, progressFile().read());
  }

  @Test
  void leavesNoTemporaryFileBehind() throws Exception {
    Progress unused = progressFile().update(progress -> progress.at(1, 1));

    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("progress.json", "progress.json.lock"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void keepsWhatANewerVersionWrote() throws Exception {
    Files.writeString(
        file,
        """
        {"lesson": 2, "badges": [{"name": "first", "weight": 1.50}, null, true],
         "exercises": {"hello": {"attempts": 1, "medal": "gold"}}}
        """);

    Progress unused = progressFile().update(progress -> progress.at(3, 0));

    String text = Files.readString(file).replaceAll("\\s", "");
    assertTrue(text.contains("\"badges\":[{\"name\":\"first\",\"weight\":1.50},null,true]"), text);
    assertTrue(text.contains("\"medal\":\"gold\""), text);
    assertTrue(text.contains("\"lesson\":3"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"lesson\": \"three\"}",
        "{\"lesson\": -1}",
        "{\"lesson\": 1} trailing",
        "{\"exercises\": {\"hello\": {\"passedAt\": \"yesterday\"}}}",
        "{\"review\": {\"topics/2\": {\"due\": \"soon\"}}}",
        "{\"streak\": 3}",
        "\u0000\u0000\u0000"
      })
  void putsABrokenFileAside(String text) throws Exception {
    Files.writeString(file, text);

    UnreadableProgressException problem =
        assertThrows(UnreadableProgressException.class, () -> progressFile().read());

    Path aside = folder.resolve("progress.json.broken-20261121-120000");
    assertEquals(text, Files.readString(aside));
    assertEquals(Optional.of(aside), problem.aside());
    assertEquals(Progress.none(), progressFile().read());
  }

  @Test
  void neverOverwritesAnEarlierBrokenFile() throws Exception {
    Files.writeString(file, "first");
    assertThrows(UnreadableProgressException.class, () -> progressFile().read());
    Files.writeString(file, "second");
    assertThrows(
        UnreadableProgressException.class, () -> progressFile().update(progress -> progress));

    assertEquals("first", Files.readString(folder.resolve("progress.json.broken-20261121-120000")));
    assertEquals(
        "second", Files.readString(folder.resolve("progress.json.broken-20261121-120000-2")));
  }

  @Test
  void leavesAFileAloneThatCannotBeRead() throws Exception {
    Files.createDirectory(file);

    assertThrows(IOException.class, () -> progressFile().read());
    assertTrue(Files.isDirectory(file));
  }

  @Test
  void losesNothingWhenTwoShellsWriteAtOnce() throws Exception {
    ExecutorService shells = Executors.newFixedThreadPool(2);
    try {
      for (Future<Boolean> shell : shells.invokeAll(List.of(writer("a"), writer("b")))) {
        assertTrue(shell.get());
      }
    } finally {
      shells.shutdown();
    }
    assertEquals(100, progressFile().read().done().size());
  }

  private Callable<Boolean> writer(String lesson) {
    ProgressFile own = progressFile();
    return () -> {
      for (int i = 0; i < 50; i++) {
        int step = i;
        Progress unused = own.update(progress -> progress.withDone(lesson, step));
      }
      return true;
    };
  }
}
