package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.ProgressFile;
import org.mqttcourse.progress.ProgressFile.UnreadableProgressException;
import org.mqttcourse.text.Text;

/**
 * The student's progress: in memory, and in its file as long as that can be written. Whatever is
 * wrong with the file is said once and never stops the lesson. Safe for many threads.
 */
final class Notebook {
  private final ProgressFile file;
  private final Consumer<Text> tell;
  private Progress progress;
  private boolean saving = true;

  /** Nothing is read yet. */
  Notebook(ProgressFile file, Consumer<Text> tell) {
    this.file = file;
    this.tell = tell;
  }

  /** What is known now; read from the file the first time. */
  synchronized Progress now() {
    if (progress == null) {
      progress = read();
    }
    return progress;
  }

  private Progress read() {
    try {
      return file.read();
    } catch (UnreadableProgressException e) {
      tell.accept(Text.of("shell.notebook.unreadable", kept(e)));
    } catch (IOException e) {
      saving = false;
      tell.accept(Text.of("shell.notebook.not.read", Problems.say(e)));
    }
    return Progress.none();
  }

  /** Applies the change, here and in the file. */
  synchronized void change(UnaryOperator<Progress> change) {
    Progress changed = change.apply(now());
    if (saving && !changed.equals(progress)) {
      // Another shell may have written meanwhile: its news are taken over.
      changed = save(change, changed);
    }
    progress = changed;
  }

  private static String kept(UnreadableProgressException e) {
    return e.aside().map(Path::toString).orElse("");
  }

  private Progress save(UnaryOperator<Progress> change, Progress changed) {
    try {
      return file.update(change);
    } catch (UnreadableProgressException e) {
      tell.accept(Text.of("shell.notebook.unreadable.now", kept(e)));
      return saveAll(changed);
    } catch (IOException e) {
      return giveUp(e, changed);
    }
  }

  private Progress saveAll(Progress all) {
    try {
      return file.update(ignored -> all);
    } catch (UnreadableProgressException e) {
      return all;
    } catch (IOException e) {
      return giveUp(e, all);
    }
  }

  private Progress giveUp(IOException e, Progress changed) {
    saving = false;
    tell.accept(Text.of("shell.notebook.not.saved", Problems.say(e)));
    return changed;
  }
}
