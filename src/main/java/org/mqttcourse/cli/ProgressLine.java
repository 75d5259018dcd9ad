package org.mqttcourse.cli;

import java.io.PrintWriter;

/** A line on standard error that says how far we are; nothing where nobody watches. */
final class ProgressLine {
  private static final int BAR = 24;
  private static final int WIDTH = 78;

  private final PrintWriter err;
  private final boolean watched;

  private ProgressLine(PrintWriter err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  static ProgressLine of(World world) {
    boolean dumb = "dumb".equals(world.environment().get("TERM"));
    return new ProgressLine(world.errorWriter(), world.interactive() && !dumb);
  }

  void at(int done, int total, String what) {
    if (!watched) {
      return;
    }
    int full = total == 0 ? BAR : BAR * done / total;
    String line =
        "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + "/" + total + "  " + what;
    err.print('\r' + padded(line));
    err.flush();
  }

  /** Takes the line away. */
  void clear() {
    if (watched) {
      err.print('\r' + padded("") + '\r');
      err.flush();
    }
  }

  private static String padded(String line) {
    return line.length() > WIDTH
        ? line.substring(0, WIDTH)
        : line + " ".repeat(WIDTH - line.length());
  }
}
