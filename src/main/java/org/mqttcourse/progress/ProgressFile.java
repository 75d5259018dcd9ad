package org.mqttcourse.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code progress.json} in the workspace. Written to a temporary file and moved into place; two
 * shells on one workspace take turns and lose nothing.
 */
public final class ProgressFile {
  private final Path file;
  private final Clock clock;

  /**
   * Nothing is read yet.
   *
   * @param clock names a broken file that is put aside
   */
  public ProgressFile(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * What the file says; {@link Progress#none} where there is none.
   *
   * @throws UnreadableProgressException where it can't be understood; it was put aside, never
   *     overwritten, and the message says where
   * @throws IOException where it can't be read at all; it is left alone
   */
  public Progress read() throws IOException, UnreadableProgressException {
    return document().progress();
  }

  /**
   * What the text of somebody else's progress file says; nothing is put aside.
   *
   * @throws UnreadableProgressException where it can't be understood
   */
  public static Progress parse(String text) throws UnreadableProgressException {
    try {
      return ProgressJson.read(text).progress();
    } catch (ProgressJson.BrokenException e) {
      throw new UnreadableProgressException(Optional.empty());
    }
  }

  /**
   * Applies the change to what the file says now, and writes that. What a newer version of the
   * course wrote beside it stays.
   *
   * @throws UnreadableProgressException as {@link #read} does; nothing was written then
   */
  public Progress update(UnaryOperator<Progress> change)
      throws IOException, UnreadableProgressException {
    Files.createDirectories(folder());
    FileTurn turn = FileTurn.await(sibling(".lock"));
    try {
      ProgressJson.Document before = document();
      ProgressJson.Document after = before.with(change.apply(before.progress()));
      if (!after.equals(before) || Files.notExists(file)) {
        write(after);
      }
      return after.progress();
    } finally {
      turn.close();
    }
  }

  private ProgressJson.Document document() throws IOException, UnreadableProgressException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return ProgressJson.Document.EMPTY;
    }
    try {
      return ProgressJson.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (ProgressJson.BrokenException e) {
      throw new UnreadableProgressException(Optional.of(putAside()));
    }
  }

  private Path putAside() throws IOException {
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .format(LocalDateTime.now(clock));
    Path aside = sibling(".broken-" + time);
    for (int i = 2; Files.exists(aside); i++) {
      aside = sibling(".broken-" + time + "-" + i);
    }
    return Files.move(file, aside);
  }

  private void write(ProgressJson.Document document) throws IOException {
    Path temporary = sibling(".new");
    try {
      Files.writeString(temporary, ProgressJson.write(document), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // On a full disk: what is there stays, and no half of a file beside it.
      Files.deleteIfExists(temporary);
      throw e;
    }
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path folder() {
    return file.toAbsolutePath().getParent();
  }

  private Path sibling(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  /** A progress file that can't be understood. */
  public static final class UnreadableProgressException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Optional<Path> aside;

    /** Kept there, if anywhere. */
    UnreadableProgressException(Optional<Path> aside) {
      super("a progress file could not be understood");
      this.aside = aside;
    }

    /** Where it was kept; empty where it was left alone. */
    public Optional<Path> aside() {
      return aside;
    }
  }
}
