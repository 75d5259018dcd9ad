package org.mqttcourse.submission;

import java.util.List;
import org.mqttcourse.check.Finding;

/** What came of compiling a submission. */
public sealed interface Compilation {

  /**
   * It can be run.
   *
   * @param mainClass as {@code java} wants it, with its package where it has one
   * @param sourceFile as stack traces name it
   */
  record Compiled(String mainClass, String sourceFile) implements Compilation {}

  /**
   * It can't be run.
   *
   * @param findings why, in the order of the file; at least one
   */
  record Refused(List<Finding> findings) implements Compilation {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** For the one reason. */
  static Compilation refused(String id, String expected, String got, String hint) {
    return new Refused(List.of(new Finding(id, expected, got, hint)));
  }
}
