package org.mqttcourse.cli;

import java.io.PrintWriter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Option;

/** Whether students' programs are kept in. */
final class SandboxOption {
  @Option(names = "--sandbox", paramLabel = "auto|require|off")
  private SandboxMode mode = SandboxMode.AUTO;

  /** Looks for it, and refuses to go on without one where it is required. */
  Sandbox open() throws InterruptedException {
    return orRefuse(mode, Sandbox.find(mode));
  }

  static Sandbox orRefuse(SandboxMode mode, Sandbox sandbox) {
    if (mode == SandboxMode.REQUIRE && !sandbox.isThere()) {
      throw UserError.of(Text.of("cli.sandbox.none", sandbox.missing()), ExitStatus.OUR_ERROR);
    }
    return sandbox;
  }

  /** Says once what a class's programs can do here; nothing where they are kept in. */
  static void sayWhatIsNotGuarded(Sandbox sandbox, PrintWriter to, Texts texts) {
    if (!sandbox.isThere()) {
      boolean off = sandbox.missing().isEmpty();
      Object why = off ? Text.of("cli.sandbox.off") : sandbox.missing();
      to.println(texts.of("cli.sandbox.missing", why));
      texts.lines("cli.sandbox.unguarded").forEach(to::println);
      return;
    }
    if (!sandbox.boundsProcesses()) {
      texts.lines("cli.sandbox.processes").forEach(to::println);
    }
    if (!sandbox.forbidsNamespaces()) {
      texts.lines("cli.sandbox.namespaces").forEach(to::println);
    }
  }
}
