package org.mqttcourse.submission;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.ProgramRun;

class ChildProgramOutsideTest extends ChildProgramTest {
  @Override
  Sandbox sandbox() {
    return Sandbox.NONE;
  }

  @Test
  void endsAChildProcessThatIsLeftBehind() throws Exception {
    ProgramRun run =
        run(
            """
            String java = System.getProperty("java.home") + "/bin/java";
            String[] command = {
              java, "-cp", System.getProperty("java.class.path"), "Toy", "stay"
            };
            if (args.length > 0) {
              Thread.sleep(100_000);
            }
            Process child = new ProcessBuilder(command).start();
            System.out.println(child.pid());
            Thread.sleep(500);""",
            PLENTY);
    long pid = Long.parseLong(run.output().get(0));
    await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    assertEquals(new Ending.Exited(0), run.ending());
  }
}
