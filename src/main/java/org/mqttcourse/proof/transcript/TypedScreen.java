package org.mqttcourse.proof.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mqttcourse.report.Theme;
import org.mqttcourse.shell.Screen;

/** A screen without a person: its lines come from elsewhere, and what is printed is kept. */
final class TypedScreen implements Screen {
  private final Theme theme;
  private final Lines lines;
  private final boolean shellIsShown;
  private final StringBuilder printed = new StringBuilder();

  /** Where the next line comes from. */
  @FunctionalInterface
  interface Lines {
    Optional<String> next() throws IOException, InterruptedException;
  }

  /**
   * Nothing is printed yet.
   *
   * @param shellIsShown whether what the shell prints counts
   */
  TypedScreen(Theme theme, Lines lines, boolean shellIsShown) {
    this.theme = theme;
    this.lines = lines;
    this.shellIsShown = shellIsShown;
  }

  /** Waits until what is printed is such, or that long. */
  synchronized void await(Predicate<List<String>> enough, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!enough.test(printed.toString().lines().toList())) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** What was printed since the last time. */
  synchronized List<String> take() {
    List<String> taken = printed.toString().lines().toList();
    printed.setLength(0);
    return taken;
  }

  @Override
  public void print(CharSequence text) {
    if (shellIsShown) {
      add(text);
    }
  }

  /** Prints what does not come from the shell. */
  synchronized void add(CharSequence text) {
    printed.append(text);
    notifyAll();
  }

  @Override
  public Theme theme() {
    return theme;
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public Optional<String> readLine(String prompt) throws IOException {
    try {
      return lines.next();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> ask(String question) {
    return Optional.of("");
  }

  @Override
  public boolean keyPressed(long millis) {
    return false;
  }

  @Override
  public void assist(Assistant assistant) {}

  @Override
  public void status(String text) {}

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
  public void close() {}
}
