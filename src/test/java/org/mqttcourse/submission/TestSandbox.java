package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox of the machine that the tests run on. */
public final class TestSandbox {
  /** Set where a test that can't run is a failed one: there, bubblewrap is installed. */
  private static final boolean REQUIRED = Boolean.getBoolean("mqttcourse.sandbox.required");

  private TestSandbox() {}

  /**
   * One in which the kernel bounds no number of processes; nothing can be run in it.
   *
   * @param nobodyElse whether nobody in there can make name spaces
   */
  public static Sandbox unbounded(boolean nobodyElse) {
    return of(Path.of("nowhere"), nobodyElse);
  }

  /** One that is made by that program, which is not bubblewrap. */
  static Sandbox of(Path program) {
    return of(program, true);
  }

  private static Sandbox of(Path program, boolean nobodyElse) {
    Path nowhere = Path.of("nowhere");
    SystemFiles system = new SystemFiles(nowhere, List.of(), List.of(), Map.of(), false);
    return new Sandbox(
        Optional.of(new Bubblewrap(program, nowhere, system, Optional.empty(), nobodyElse)), "");
  }

  /** There is one, or the test is left out; where one is required, it fails. */
  public static Sandbox find() throws InterruptedException {
    Sandbox sandbox = Sandbox.find(SandboxMode.AUTO);
    if (REQUIRED) {
      assertTrue(sandbox.isThere(), sandbox.missing());
    }
    assumeTrue(sandbox.isThere(), sandbox.missing());
    return sandbox;
  }
}
