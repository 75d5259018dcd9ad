package org.mqttcourse.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * {@code progress.json} in the workspace. Written to a temporary file and moved into place; two
 * shells on one workspace take turns and lose nothing.
 */
public final class ProgressFile {
  /** Nothing is read yet. */
  public ProgressFile(Path file) {
    throw new UnsupportedOperationException("" + file);
  }

  /**
   * What the file says; {@link Progress#none} where there is none.
   *
   * @throws UnreadableProgressException where it can't be understood; it was put aside, never
   *     overwritten, and the message says where
   */
  public Progress read() throws IOException, UnreadableProgressException {
    throw new UnsupportedOperationException();
  }

  /** Applies the change to what the file says now, and writes that. */
  public Progress update(UnaryOperator<Progress> change) throws IOException {
    throw new UnsupportedOperationException("" + change);
  }

  /** A progress file that can't be understood. */
  public static final class UnreadableProgressException extends Exception {
    private static final long serialVersionUID = 1;

    /** With a message for the user. */
    public UnreadableProgressException(String message) {
      super(message);
    }
  }
}
