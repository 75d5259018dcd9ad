package org.mqttcourse.submission;

class ChildProgramInSandboxTest extends ChildProgramTest {
  @Override
  Sandbox sandbox() throws Exception {
    return TestSandbox.find();
  }
}
