package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the processes of one run by a mark in their environment, which children inherit. Only Linux
 * shows environments; elsewhere nothing is found, and the tree of processes must do.
 *
 * @param mark that no other run has
 */
record MarkedProcesses(String mark) {
  /** The environment variable that carries the mark. */
  static final String VARIABLE = "MQTT_COURSE_RUN";

  private static final Path PROC = Path.of("/proc");

  /** Those that are there now. */
  List<ProcessHandle> find() {
    List<ProcessHandle> found = new ArrayList<>();
    String wanted = VARIABLE + "=" + mark;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (ProcFiles.read(process.resolve("environ")).contains(wanted)) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString())).ifPresent(found::add);
        }
      }
    } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
      return found;
    }
    return found;
  }
}
