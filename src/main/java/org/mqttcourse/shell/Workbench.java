package org.mqttcourse.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/** The student's own files: a folder for each exercise in the workspace. */
public final class Workbench {
  /** Larger files are no programs; they are not even read. */
  private static final int LARGEST = 16 * 1024 * 1024;

  private final Path folder;

  /** Touches nothing yet. */
  public Workbench(Path workspace) {
    this.folder = workspace.resolve("exercises");
  }

  /** The file that the student writes, whether it is there or not. */
  public Path file(Exercise exercise) {
    return folder.resolve(exercise.slug()).resolve(exercise.fileName());
  }

  /** Copies what of the starter is missing; what the student has is never touched. */
  Path prepare(Exercise exercise) {
    try {
      Path place = Files.createDirectories(folder.resolve(exercise.slug()));
      for (Map.Entry<String, String> file : exercise.starter().entrySet()) {
        Path target = place.resolve(file.getKey());
        if (Files.notExists(target)) {
          handOut(file.getValue(), target);
        }
      }
    } catch (IOException e) {
      throw UserError.of("shell.workbench.not.written", exercise.slug(), Problems.say(e));
    }
    return file(exercise);
  }

  /** All or nothing: an empty file on a full disk would pass for the student's own ever after. */
  private static void handOut(String text, Path target) throws IOException {
    try {
      Files.writeString(target, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      // Another shell was faster.
      return;
    } catch (IOException e) {
      Files.deleteIfExists(target);
      throw e;
    }
  }

  /**
   * Puts the starter back; what the student had is kept beside it.
   *
   * @return where the old file went; null where there was none
   */
  Path reset(Exercise exercise) {
    Path file = file(exercise);
    Path old = null;
    try {
      if (Files.exists(file)) {
        old = free(file);
        Files.move(file, old);
      }
    } catch (IOException e) {
      throw UserError.of("shell.workbench.not.aside", file.getFileName(), Problems.say(e));
    }
    Path unused = prepare(exercise);
    return old;
  }

  private static Path free(Path file) {
    int number = 1;
    while (true) {
      Path candidate = file.resolveSibling(file.getFileName() + "." + number);
      if (Files.notExists(candidate)) {
        return candidate;
      }
      number++;
    }
  }

  /** What is handed in. */
  public Submission submission(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw UserError.of("shell.workbench.large", file.getFileName());
      }
      return new Submission(file.getFileName().toString(), Bytes.of(bytes));
    } catch (IOException e) {
      throw UserError.of("shell.workbench.not.read", file, Problems.say(e));
    }
  }
}
