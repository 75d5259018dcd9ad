package org.mqttcourse.grading;

import java.util.List;
import org.mqttcourse.check.Finding;

/** A submission made ready. */
sealed interface Preparation {
  /** It can be run. */
  record Ready(Launcher launcher) implements Preparation {}

  /** It can't be run, for these reasons; at least one. */
  record Refused(List<Finding> findings) implements Preparation {}
}
