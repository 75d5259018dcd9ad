package org.mqttcourse.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.mqttcourse.report.Safe;
import org.mqttcourse.report.Theme;

/** A screen without a terminal's powers: pipes, files, {@code TERM=dumb}. No escape sequences. */
public final class PlainScreen implements Screen {
  private final BufferedReader in;
  private final PrintWriter out;
  private final Theme theme;
  private final boolean terminal;
  private String pendingPrompt;

  /**
   * Reads and writes there.
   *
   * @param terminal whether somebody types: then the terminal itself shows what is typed, else each
   *     line is repeated after its prompt, so that a script's output reads like a session
   */
  public PlainScreen(Reader in, Writer out, Theme theme, boolean terminal) {
    this.in = new BufferedReader(in);
    this.out = new PrintWriter(out);
    this.theme = theme;
    this.terminal = terminal;
  }

  @Override
  public Theme theme() {
    return theme;
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public Optional<String> readLine(String prompt) throws IOException {
    showPrompt(prompt);
    String line = in.readLine();
    endPrompt(line);
    return Optional.ofNullable(line);
  }

  @Override
  public Optional<String> ask(String question) throws IOException {
    return readLine(question);
  }

  private synchronized void showPrompt(String prompt) {
    pendingPrompt = prompt;
    out.print(prompt);
    out.flush();
  }

  private synchronized void endPrompt(String line) {
    pendingPrompt = null;
    if (line == null) {
      out.println();
    } else if (!terminal) {
      out.println(Safe.line(line, theme));
    }
    out.flush();
  }

  @Override
  public synchronized void print(CharSequence lines) {
    if (pendingPrompt != null) {
      out.println();
    }
    out.print(lines);
    if (pendingPrompt != null) {
      out.print(pendingPrompt);
    }
    out.flush();
  }

  /** A new prompt below one where somebody pressed Ctrl-C; nothing where there is none. */
  synchronized void renewPrompt() {
    if (pendingPrompt != null) {
      print("");
    }
  }

  @Override
  public boolean keyPressed(long millis) {
    return false;
  }

  @Override
  public void assist(Assistant assistant) {
    // Nothing can be completed here.
  }

  @Override
  public void status(String text) {
    // There is no line for it.
  }

  @Override
  public boolean edit(Path file) {
    return false;
  }

  @Override
  public void lend(Borrower borrower) throws IOException, InterruptedException {
    borrower.run();
  }

  @Override
  public boolean show(Picture picture) {
    return false;
  }

  @Override
  public synchronized void close() {
    out.flush();
  }
}
