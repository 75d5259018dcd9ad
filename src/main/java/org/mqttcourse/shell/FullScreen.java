package org.mqttcourse.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;

/** Shows pictures all over a terminal until somebody presses q, and puts it back as it was. */
final class FullScreen {
  private static final long FRAME_MILLIS = 200;
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;

  private final Terminal terminal;

  FullScreen(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Shows picture after picture.
   *
   * @throws InterruptedException where somebody pressed Ctrl-C; the terminal is put back before
   */
  void show(Screen.Picture picture) throws IOException, InterruptedException {
    Attributes before = terminal.enterRawMode();
    // Whatever ends the program meanwhile: nobody is left with a dead terminal.
    ShutdownHooks.Task task = () -> leave(before);
    ShutdownHooks.add(task);
    try {
      terminal.puts(Capability.enter_ca_mode);
      terminal.puts(Capability.cursor_invisible);
      frames(picture);
    } finally {
      ShutdownHooks.remove(task);
      leave(before);
    }
  }

  private void leave(Attributes before) {
    terminal.puts(Capability.exit_ca_mode);
    terminal.puts(Capability.cursor_normal);
    terminal.flush();
    terminal.setAttributes(before);
  }

  private void frames(Screen.Picture picture) throws IOException, InterruptedException {
    Display display = new Display(terminal, true);
    Size shown = new Size(0, 0);
    while (true) {
      Size size = terminal.getSize();
      int columns = size.getColumns() > 0 ? size.getColumns() : 80;
      int rows = size.getRows() > 0 ? size.getRows() : 24;
      if (!size.equals(shown)) {
        shown = size;
        terminal.puts(Capability.clear_screen);
        display.clear();
        display.resize(rows, columns);
      }
      // The last column stays free: some terminals go to the next line when it is written.
      List<AttributedString> lines =
          picture.lines(columns - 1, rows).stream()
              .map(line -> AttributedString.fromAnsi(line).columnSubSequence(0, columns - 1))
              .limit(rows)
              .toList();
      display.update(lines, -1);
      if (isTimeToLeave()) {
        return;
      }
    }
  }

  private boolean isTimeToLeave() throws IOException, InterruptedException {
    try {
      int key = terminal.reader().read(FRAME_MILLIS);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      boolean ended = key == -1;
      return key != NonBlockingReader.READ_EXPIRED
          && (ended || key == 'q' || key == 'Q' || key == CTRL_C || key == CTRL_D);
    } catch (InterruptedIOException e) {
      throw new InterruptedException();
    }
  }
}
