package org.mqttcourse.submission;

/** Whether students' programs run in a sandbox. */
public enum SandboxMode {
  /** Where this machine can. */
  AUTO,
  /** Always, or not at all. */
  REQUIRE,
  /** Never. */
  OFF
}
