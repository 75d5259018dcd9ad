package org.mqttcourse.cli;

import org.mqttcourse.grading.Grader;
import org.mqttcourse.submission.Sandbox;

/** A grader that also ends its programs when somebody ends us, as with Ctrl-C. */
final class OpenGrader implements AutoCloseable {
  private final Grader grader;
  private final Thread atExit;

  OpenGrader(Sandbox sandbox) {
    this(sandbox, () -> {});
  }

  /** One that also does that when somebody ends us. */
  OpenGrader(Sandbox sandbox, Runnable whenEnded) {
    grader = new Grader(ShellStart.scratch(), sandbox);
    atExit =
        new Thread(
            () -> {
              grader.close();
              whenEnded.run();
            },
            "end-programs");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  Grader grader() {
    return grader;
  }

  @Override
  public void close() {
    grader.close();
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // We are being ended already, and the hook does what this method has just done.
      return;
    }
  }
}
