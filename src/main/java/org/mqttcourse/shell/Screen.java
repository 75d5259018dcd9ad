package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.report.Theme;

/** Where the shell reads lines and prints text: a real terminal, or plain streams. */
public interface Screen extends AutoCloseable {
  /** How text is set; asked anew for each text, since windows change their size. */
  Theme theme();

  /** Whether somebody sits there who can press keys. */
  boolean isTerminal();

  /** The next command; empty at the end of the input. Ctrl-C only clears the line. */
  Optional<String> readLine(String prompt) throws IOException;

  /** The answer to a question, which is kept out of the history: an empty line after Ctrl-C. */
  Optional<String> ask(String question) throws IOException;

  /** Prints whole lines, above the prompt while somebody types; from any thread. */
  void print(CharSequence lines);

  /** Waits that long for a key, and takes it away. False on plain streams, without waiting. */
  boolean keyPressed(long millis) throws IOException, InterruptedException;

  /** What completes lines and knows commands; until then, nothing does. */
  void assist(Assistant assistant);

  /** What stands on the status line, if there is one. */
  void status(String text);

  /** Edits the file right here; false where the screen has no editor. */
  boolean edit(Path file) throws IOException;

  /** Makes way for another program on the same terminal, and takes over again after it. */
  void lend(Borrower borrower) throws IOException, InterruptedException;

  /**
   * Fills the whole screen with picture after picture until somebody presses q.
   *
   * @return false, at once, where there is no screen to fill
   */
  boolean show(Picture picture) throws IOException, InterruptedException;

  @Override
  void close();

  /** Draws what fills the screen. */
  @FunctionalInterface
  interface Picture {
    /** The lines of this moment, none wider than that, and no more than there are rows. */
    List<String> lines(int columns, int rows);
  }

  /** Another program on the terminal. */
  @FunctionalInterface
  interface Borrower {
    /** Runs it to its end. */
    void run() throws IOException, InterruptedException;
  }

  /** Helps while a line is typed. */
  interface Assistant {
    /**
     * What may stand as the next word.
     *
     * @param before the words before it
     */
    List<Suggestion> complete(List<String> before);

    /** Whether a line may begin with that word. */
    boolean knows(String word);

    /** Whether some such word begins like that. */
    boolean mayBecomeKnown(String beginning);
  }

  /** A word that may come next, with a few words on it. */
  record Suggestion(String word, String about) {}
}
