package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
  @TempDir private Path folder;

  @Test
  void replacesWhatAFullDiskLeftOfAnEarlierTry() throws Exception {
    Path half = Files.writeString(folder.resolve("paho.jar"), "half");
    Libraries libraries = Libraries.unpack(folder);
    assertTrue(libraries.jars().contains(half));
    assertTrue(Files.size(half) > 100_000);
  }
}
