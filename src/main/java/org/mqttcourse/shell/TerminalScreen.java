package org.mqttcourse.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.builtins.Nano;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Texts;

/** A screen on a terminal: line editing, history, completion, a status line. */
public final class TerminalScreen implements Screen {
  /** Texts that came while a picture filled the screen; of more, the newest are shown after it. */
  private static final int MOST_HELD_BACK = 50;

  private final Terminal terminal;
  private final Map<String, String> env;
  private final Texts texts;
  private final LineReader reader;
  private final LateAssistant assistant = new LateAssistant();
  private final StatusLine status;
  private final Object printing = new Object();
  private final List<CharSequence> heldBack = new ArrayList<>();
  private boolean full;

  /**
   * Takes the terminal over, and closes it in the end.
   *
   * @param texts in the reader's language
   * @param history where commands are kept between sessions
   */
  public TerminalScreen(Terminal terminal, Map<String, String> env, Texts texts, Path history) {
    this.terminal = terminal;
    this.env = Map.copyOf(env);
    this.texts = texts;
    this.reader = Readers.make(terminal, assistant, theme().colour(), history);
    this.status = new StatusLine(terminal);
    // Between prompts, Ctrl-C ends what the shell's own thread is waiting for.
    Thread shell = Thread.currentThread();
    terminal.handle(Terminal.Signal.INT, signal -> shell.interrupt());
  }

  @Override
  public Theme theme() {
    boolean dumb = terminal.getType().startsWith("dumb");
    return Theme.of(env, !dumb, terminal.encoding(), terminal.getWidth()).in(texts);
  }

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public Optional<String> readLine(String prompt) {
    while (true) {
      try {
        return Optional.of(reader.readLine(prompt));
      } catch (UserInterruptException e) {
        // Ctrl-C clears the line. Where there is nothing to clear, somebody wants to get out.
        if (e.getPartialLine() == null || e.getPartialLine().isBlank()) {
          print(theme().texts().of("shell.leave"));
        }
        boolean unused = Thread.interrupted();
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public Optional<String> ask(String question) {
    reader.setVariable(LineReader.DISABLE_HISTORY, true);
    reader.setVariable(LineReader.DISABLE_COMPLETION, true);
    try {
      return Optional.of(reader.readLine(question));
    } catch (UserInterruptException e) {
      return Optional.of("");
    } catch (EndOfFileException e) {
      return Optional.empty();
    } finally {
      reader.setVariable(LineReader.DISABLE_HISTORY, false);
      reader.setVariable(LineReader.DISABLE_COMPLETION, false);
    }
  }

  @Override
  public void print(CharSequence lines) {
    synchronized (printing) {
      if (full) {
        holdBack(lines);
      } else if (reader.isReading()) {
        reader.printAbove(lines.toString());
      } else {
        terminal.writer().append(lines);
        terminal.flush();
      }
    }
  }

  @Override
  public boolean keyPressed(long millis) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Attributes before = terminal.getAttributes();
    // Keys one by one and unseen, but Ctrl-C stays a signal and lines still end with a return.
    Attributes keys = new Attributes(before);
    keys.setLocalFlag(Attributes.LocalFlag.ICANON, false);
    keys.setLocalFlag(Attributes.LocalFlag.ECHO, false);
    terminal.setAttributes(keys);
    boolean pressed;
    try {
      pressed = terminal.reader().read(millis) != NonBlockingReader.READ_EXPIRED;
    } catch (InterruptedIOException e) {
      throw new InterruptedException();
    } finally {
      terminal.setAttributes(before);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return pressed;
  }

  @Override
  public void assist(Assistant newAssistant) {
    assistant.become(newAssistant);
  }

  @Override
  public void status(String text) {
    synchronized (printing) {
      if (!full) {
        status.show(text, theme().colour());
      }
    }
  }

  private void holdBack(CharSequence lines) {
    if (heldBack.size() == MOST_HELD_BACK) {
      heldBack.remove(0);
    }
    heldBack.add(lines);
  }

  @Override
  public boolean show(Picture picture) throws IOException, InterruptedException {
    if (terminal.getType().startsWith("dumb")) {
      return false;
    }
    fill();
    try {
      new FullScreen(terminal).show(picture);
    } finally {
      giveBack();
    }
    return true;
  }

  @Override
  public boolean edit(Path file) throws IOException {
    fill();
    try {
      Nano nano = new Nano(terminal, file.toAbsolutePath().getParent());
      nano.open(file.toAbsolutePath().toString());
      nano.run();
    } finally {
      giveBack();
    }
    return true;
  }

  @Override
  public void lend(Borrower borrower) throws IOException, InterruptedException {
    fill();
    try {
      borrower.run();
    } finally {
      giveBack();
    }
  }

  /** The whole screen is somebody else's from now on. */
  private void fill() {
    synchronized (printing) {
      status.suspend();
      full = true;
    }
  }

  /** It is ours again: what came meanwhile is shown now. */
  private void giveBack() {
    synchronized (printing) {
      full = false;
      status.restore();
      heldBack.forEach(terminal.writer()::append);
      heldBack.clear();
      terminal.flush();
    }
  }

  @Override
  public void close() {
    try {
      status.close();
      terminal.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
