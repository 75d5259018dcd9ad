package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandsTest {
  @TempDir private Path folder;
  private ShellRun shell;

  @BeforeEach
  void makeAShell() {
    shell = new ShellRun(folder);
  }

  @Test
  void listsTheWordsOfTheCourseByLesson() throws IOException {
    String shown = shell.piped("glossary");

    assertTrue(shown.contains(" 1  broker\n 4  topic filter, filter bank\n"), shown);
  }

  @Test
  void explainsAWordInTheSingularAndInThePlural() throws IOException {
    assertTrue(shell.piped("glossary Broker").contains("  It passes messages on.\n"));
    String shown = shell.piped("glossary topic filters");
    assertTrue(shown.contains("topic filter, filter\n  What one asks for.\n  lesson 4\n"), shown);
  }

  @Test
  void showsAllWordsThatContainWhatIsAskedFor() throws IOException {
    String shown = shell.piped("glossary filt");

    assertTrue(shown.contains("What one asks for."), shown);
    assertTrue(shown.contains("No word of MQTT."), shown);
  }

  @Test
  void knowsOnlyTheWordItselfWhereThereIsOne() throws IOException {
    assertFalse(shell.piped("glossary filter").contains("No word of MQTT."));
  }

  @Test
  void saysWhichWordMayBeMeant() throws IOException {
    String shown = shell.piped("glossary brocker");

    assertTrue(shown.contains("The glossary has no 'brocker'. Did you mean broker?"), shown);
  }
}
