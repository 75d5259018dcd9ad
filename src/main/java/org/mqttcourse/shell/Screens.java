package org.mqttcourse.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Texts;

/** Finds the screen that suits what the shell is connected to. */
public final class Screens {
  private Screens() {}

  /**
   * The terminal where there is a real one; else the plain streams.
   *
   * @param terminal whether both streams are a terminal's
   * @param charset of the streams
   * @param texts in the reader's language
   * @param history where commands are kept between sessions
   */
  public static Screen open(
      boolean terminal,
      InputStream in,
      OutputStream out,
      Charset charset,
      Map<String, String> env,
      Texts texts,
      Path history)
      throws IOException {
    if (terminal && !"dumb".equals(env.getOrDefault("TERM", ""))) {
      Terminal real = TerminalBuilder.builder().system(true).dumb(true).build();
      return new TerminalScreen(real, env, texts, history);
    }
    PlainScreen plain =
        new PlainScreen(
            new InputStreamReader(in, charset),
            new OutputStreamWriter(out, charset),
            Theme.of(env, false, charset, terminal ? width() : 0).in(texts),
            terminal);
    if (terminal) {
      Thread shell = Thread.currentThread();
      Object unused =
          Signals.register(
              "INT",
              () -> {
                shell.interrupt();
                plain.renewPrompt();
              });
    }
    return plain;
  }

  /**
   * How many columns the terminal has; 0 where there is none that can move its cursor.
   *
   * @param terminal whether both streams are a terminal's, as far as Java can tell
   */
  public static int columns(boolean terminal, Map<String, String> env) throws IOException {
    if (!terminal || "dumb".equals(env.getOrDefault("TERM", ""))) {
      return 0;
    }
    try (Terminal real = TerminalBuilder.builder().system(true).dumb(true).build()) {
      return real.getType().startsWith(Terminal.TYPE_DUMB) ? 0 : Math.max(0, real.getWidth());
    }
  }

  /** A dumb terminal has a width too. */
  private static int width() throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      return terminal.getWidth();
    }
  }
}
