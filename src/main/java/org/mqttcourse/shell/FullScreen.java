package org.mqttcourse.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;
import org.mqttcourse.report.Columns;

/** Shows pictures all over a terminal until somebody presses q, and puts it back as it was. */
final class FullScreen {
  private static final long FRAME_MILLIS = 200;

  /** Who does not know what to press presses Enter. */
  private static final String LEAVING = "qQ\r\n";

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
    List<String> shown = List.of();
    Size shownAt = new Size(0, 0);
    do {
      Size size = size();
      // The last column stays free: some terminals go to the next line when it is written.
      int width = size.getColumns() - 1;
      List<String> lines =
          picture.lines(width, size.getRows()).stream()
              .limit(size.getRows())
              .map(line -> fit(line, width))
              .toList();
      if (!size.equals(shownAt)) {
        terminal.puts(Capability.clear_screen);
        shown = List.of();
        shownAt = size;
      }
      draw(lines, shown);
      shown = lines;
    } while (!isTimeToLeave());
  }

  private Size size() {
    Size size = terminal.getSize();
    return new Size(
        size.getColumns() > 1 ? size.getColumns() : 80, size.getRows() > 0 ? size.getRows() : 24);
  }

  private static String fit(String line, int width) {
    return Columns.of(line) <= width
        ? line
        : AttributedString.fromAnsi(line).columnSubSequence(0, width).toAnsi();
  }

  /** Only what has changed, whole lines: nothing flickers, and no terminal is asked for tricks. */
  private void draw(List<String> lines, List<String> shown) {
    for (int row = 0; row < Math.max(lines.size(), shown.size()); row++) {
      String line = row < lines.size() ? lines.get(row) : "";
      if (row >= shown.size() || !line.equals(shown.get(row))) {
        terminal.puts(Capability.cursor_address, row, 0);
        terminal.writer().write(line);
        terminal.puts(Capability.clr_eol);
      }
    }
    terminal.flush();
  }

  private boolean isTimeToLeave() throws IOException, InterruptedException {
    try {
      int key = terminal.reader().read(FRAME_MILLIS);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      boolean ended = key == -1;
      return key != NonBlockingReader.READ_EXPIRED
          && (ended || LEAVING.indexOf(key) >= 0 || key == CTRL_C || key == CTRL_D);
    } catch (InterruptedIOException e) {
      throw new InterruptedException();
    }
  }
}
