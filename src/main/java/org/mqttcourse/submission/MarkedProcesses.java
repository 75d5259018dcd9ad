package org.mqttcourse.submission;

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

  /** Those that are there now. */
  List<ProcessHandle> find() {
    List<ProcessHandle> found = new ArrayList<>();
    String wanted = VARIABLE + "=" + mark;
    for (Path process : ProcFiles.processes(ProcFiles.PROC)) {
      if (ProcFiles.read(process.resolve("environ")).contains(wanted)) {
        ProcessHandle.of(Long.parseLong(process.getFileName().toString())).ifPresent(found::add);
      }
    }
    return found;
  }
}
