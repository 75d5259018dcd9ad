package org.mqttcourse.grading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Finding;

/** A submission made ready. */
sealed interface Preparation {
  /**
   * It can be run.
   *
   * @param sockets a folder for the Unix sockets of its brokers, where it can't reach a port
   */
  record Ready(Launcher launcher, Optional<Path> sockets) implements Preparation {}

  /** It can't be run, for these reasons; at least one. */
  record Refused(List<Finding> findings) implements Preparation {}
}
