package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.report.Theme;

/** With the course's own broker, and a screen that keeps its status line. */
class StatusOnTickTest {
  @TempDir private Path workspace;

  @Test
  void countsAStepWhileThePromptStillWaits() throws IOException {
    ShellRun shell = new ShellRun(workspace, BrokerStarter.embedded());
    StatusKeeper keeper = new StatusKeeper();

    int unused = new Shell(shell.settings(), shell.outside(), keeper.screen()).run();

    assertTrue(keeper.sawItAtThePrompt, "no '1/3 steps' before the next command");
  }

  private static final class StatusKeeper {
    private final Iterator<String> lines =
        List.of("sub -t test/#", "pub -t test/all -m hi").iterator();
    private final CountDownLatch ticked = new CountDownLatch(1);
    private boolean sawItAtThePrompt;

    private Optional<String> nextLine() {
      if (lines.hasNext()) {
        return Optional.of(lines.next());
      }
      try {
        sawItAtThePrompt = ticked.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Optional.empty();
    }

    private Screen screen() {
      Screen plain = new PlainScreen(new StringReader(""), new StringWriter(), Theme.PLAIN, true);
      return (Screen)
          java.lang.reflect.Proxy.newProxyInstance(
              Screen.class.getClassLoader(),
              new Class<?>[] {Screen.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("readLine")) {
                  return nextLine();
                }
                if (method.getName().equals("status")) {
                  if (((String) arguments[0]).contains("1/3 steps")) {
                    ticked.countDown();
                  }
                  return null;
                }
                return method.invoke(plain, arguments);
              });
    }
  }
}
