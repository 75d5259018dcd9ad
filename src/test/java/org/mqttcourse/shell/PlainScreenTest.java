package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.report.Theme;

class PlainScreenTest {
  private final StringWriter out = new StringWriter();

  private String printed() {
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void repeatsWhatIsPipedInAndMakesItHarmless() throws IOException {
    Screen screen = new PlainScreen(new StringReader("pub\u001b[2J\n"), out, Theme.PLAIN, false);

    assertEquals(Optional.of("pub\u001b[2J"), screen.readLine("> "));
    assertEquals(Optional.empty(), screen.readLine("> "));
    assertEquals("> pub\\x1b[2J\n> \n", printed());
  }

  @Test
  void leavesTheEchoToATerminal() throws IOException {
    Screen screen = new PlainScreen(new StringReader("pub\n"), out, Theme.PLAIN, true);

    assertEquals(Optional.of("pub"), screen.readLine("> "));
    assertEquals("> ", printed());
  }

  @Test
  void asksAgainBelowWhatIsPrintedWhileItWaits() throws IOException {
    PlainScreen[] screen = new PlainScreen[1];
    Reader interrupting =
        new StringReader("next\n") {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            screen[0].print("me <- hi\n");
            return super.read(buffer, offset, length);
          }
        };
    screen[0] = new PlainScreen(interrupting, out, Theme.PLAIN, false);

    assertEquals(Optional.of("next"), screen[0].readLine("> "));
    assertEquals("> \nme <- hi\n> next\n", printed());
  }
}
