package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A class-data archive with what a program of this course usually needs: it halves the work of
 * starting one. Made in the background, for many programs; without it they run all the same.
 */
public final class ClassArchive implements AutoCloseable {
  private static final long SECONDS = 60;

  private final Path folder;
  private final Thread maker;
  private volatile Process practice;
  private volatile Path file;
  private volatile boolean closed;

  private ClassArchive(Libraries libraries, Path folder) {
    this.folder = folder;
    this.maker = new Thread(() -> make(libraries), "class archive");
    maker.setDaemon(true);
  }

  /**
   * Begins to make one.
   *
   * @param folder of its own; made here
   */
  public static ClassArchive begin(Libraries libraries, Path folder) {
    ClassArchive archive = new ClassArchive(libraries, folder);
    archive.maker.start();
    return archive;
  }

  /** The archive, once it is there. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Waits for it, or until it is clear that there won't be one. */
  public Optional<Path> await() throws InterruptedException {
    maker.join();
    return file();
  }

  private void make(Libraries libraries) {
    try {
      Files.createDirectories(folder);
      Path made = folder.resolve("classes.jsa").toAbsolutePath();
      ProcessBuilder builder =
          JavaCommand.buildPractice(libraries, made, folder.resolve("practice.sock"));
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      practice = builder.start();
      practice.getOutputStream().close();
      boolean ended = !closed && practice.waitFor(SECONDS, TimeUnit.SECONDS);
      if (ended && practice.exitValue() == 0 && Files.size(made) > 0) {
        file = made;
      }
    } catch (IOException e) {
      // Programs start a little later then.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private void end() {
    Process running = practice;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  /** Ends the making of it. */
  @Override
  public void close() {
    closed = true;
    end();
  }
}
