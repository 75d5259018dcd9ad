package org.mqttcourse.grading;

import java.io.IOException;
import org.mqttcourse.check.Finding;

/** What was handed in can't be used, and only the student can mend that. */
final class BadHandInException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  BadHandInException(Finding finding) {
    super(finding.got());
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
