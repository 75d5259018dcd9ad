package org.mqttcourse.cli;

import java.io.PrintWriter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import picocli.CommandLine.Option;

/** Whether students' programs are kept in. */
final class SandboxOption {
  @Option(
      names = "--sandbox",
      paramLabel = "auto|require|off",
      description = "Keeps programs from your files and network: where possible, always, never.")
  private SandboxMode mode = SandboxMode.AUTO;

  /** Looks for it, and refuses to go on without one where it is required. */
  Sandbox open() throws InterruptedException {
    return orRefuse(mode, Sandbox.find(mode));
  }

  static Sandbox orRefuse(SandboxMode mode, Sandbox sandbox) {
    if (mode == SandboxMode.REQUIRE && !sandbox.isThere()) {
      throw new UserError(
          "There is no sandbox here: %s. Nothing was run.".formatted(sandbox.missing()),
          ExitStatus.OUR_ERROR);
    }
    return sandbox;
  }

  /** Says once what a class's programs can do here; nothing where they are kept in. */
  static void sayWhatIsNotGuarded(Sandbox sandbox, PrintWriter to) {
    if (!sandbox.isThere()) {
      String why = sandbox.missing().isEmpty() ? "you turned it off" : sandbox.missing();
      to.println("No sandbox: " + why + ".");
      to.println("The students' programs can read and write your files, end your programs, use");
      to.println("your network, and hide a process that goes on when they have ended. Their time,");
      to.println("memory and output are bounded all the same.");
    } else if (!sandbox.boundsProcesses()) {
      to.println("The sandbox can't bound here how many processes a program starts: no such limit");
      to.println("binds root, and no group of processes (cgroup) can be made. A program that");
      to.println("starts too many is ended when that is seen, ten times a second.");
    }
  }
}
