package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.progress.ProgressFile;

class NotebookTest {
  private final List<String> told = new ArrayList<>();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("progress.json");
  }

  private Notebook notebook() {
    return new Notebook(
        new ProgressFile(file, Clock.systemUTC()), text -> told.add(text.toString()));
  }

  @Test
  void takesOverWhatAnotherShellWrote() {
    Notebook one = notebook();
    Notebook other = notebook();
    one.change(progress -> progress.withDone("talk", 0));
    other.change(progress -> progress.withDone("talk", 1));
    one.change(progress -> progress.withDone("talk", 2));

    assertEquals(Set.of("talk/0", "talk/1", "talk/2"), one.now().done());
    assertEquals(Set.of("talk/0", "talk/1", "talk/2"), notebook().now().done());
    assertEquals(List.of(), told);
  }

  @Test
  void keepsWhatItKnowsWhenTheFileBreaksUnderIt() throws IOException {
    Notebook notebook = notebook();
    notebook.change(progress -> progress.withDone("talk", 0));
    Files.writeString(file, "{");

    notebook.change(progress -> progress.withDone("talk", 1));

    assertEquals(Set.of("talk/0", "talk/1"), notebook().now().done());
    assertEquals(1, told.size());
    assertTrue(told.get(0).contains("what this shell knows is written anew"), told.get(0));
  }

  @Test
  void saysOnceThatNothingCanBeSaved() throws IOException {
    Notebook notebook = notebook();
    assertEquals(0, notebook.now().lesson());
    Files.createDirectories(file.resolve("in the way"));

    notebook.change(progress -> progress.withDone("talk", 0));
    notebook.change(progress -> progress.withDone("talk", 1));

    assertEquals(Set.of("talk/0", "talk/1"), notebook.now().done());
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.get(0).startsWith("Your progress can't be saved ("), told.get(0));
  }
}
