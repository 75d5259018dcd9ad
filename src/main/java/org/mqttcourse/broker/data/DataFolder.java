package org.mqttcourse.broker.data;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/**
 * The folder in which a broker keeps its sessions and retained messages: one file, to which each
 * change is added when it happens, and which is written anew, without what is over, when it is
 * opened and when it has grown much. Safe for many threads.
 *
 * <p>A change is with the operating system before this broker acknowledges it, so a broker that is
 * killed loses nothing. It is on the disk within a second, so a power cut may cost that second.
 * (mosquitto writes every half hour, and at its end; Redis can be told to do as we do.)
 */
public final class DataFolder implements AutoCloseable {
  private static final String FILE = "broker.data";
  private static final String LOCK = "broker.lock";
  private static final long FORCE_MILLIS = 1000;

  /** A smaller file is never written anew while the broker runs. */
  private static final long SMALL = 32 << 20;

  private final Path file;
  private final FileChannel lock;
  private volatile Consumer<Text> trouble = unheard -> {};
  private final Kept kept = new Kept();
  private final ScheduledExecutorService forcing =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "broker data");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Text> notice = Optional.empty();
  private LogWriter log;
  private long sizeWhenNew;
  private boolean dirty;
  private boolean over;

  private DataFolder(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Opens a folder, makes it where it is missing, and reads what is there.
   *
   * @throws IOException with a message for the user
   */
  public static DataFolder open(Path folder) throws IOException {
    FileChannel lock = lock(folder);
    DataFolder data = new DataFolder(folder.resolve(FILE), lock);
    try {
      data.read();
      data.begin();
      var unused =
          data.forcing.scheduleWithFixedDelay(
              data::force, FORCE_MILLIS, FORCE_MILLIS, TimeUnit.MILLISECONDS);
      return data;
    } catch (IOException | RuntimeException e) {
      data.forcing.shutdownNow();
      lock.close();
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel;
    try {
      Path unused = Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new TextIOException(Text.of("door.data.no.folder", folder), e);
    } catch (IOException e) {
      throw new TextIOException(Text.of("door.data.not.yours", folder), e);
    }
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // This process has it.
    } catch (IOException e) {
      channel.close();
      throw new TextIOException(Text.of("door.data.no.lock", folder), e);
    }
    channel.close();
    throw new TextIOException(Text.of("door.data.in.use", folder));
  }

  private void read() throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    long whole = LogReader.read(file, kept::apply);
    long size = Files.size(file);
    if (whole < size) {
      Path copy = file.resolveSibling(FILE + ".broken");
      Path unused = Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      notice = Optional.of(Text.of("door.data.half", size - whole, file, copy));
    }
  }

  /** Something to tell the user about what was found; mostly nothing. */
  public Optional<Text> notice() {
    return notice;
  }

  /** What was found; to be read before anything is added. */
  public Kept found() {
    return kept;
  }

  /** Writes the file anew, and makes ready to add to it. */
  private void begin() throws IOException {
    Path draft = file.resolveSibling(FILE + ".new");
    try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      LogWriter.writeAll(kept.changes().toList(), buffered);
      buffered.flush();
      out.getFD().sync();
    } catch (IOException e) {
      throw new TextIOException(
          Text.of("door.data.full", draft, String.valueOf(e.getMessage())), e);
    }
    if (log != null) {
      // Windows moves nothing onto an open file.
      log.close();
    }
    Path unused =
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sizeWhenNew = Files.size(file);
    log = new LogWriter(file, sizeWhenNew);
  }

  /** Who hears, once, when nothing can be kept any more: then nothing may be acknowledged. */
  public void onTrouble(Consumer<Text> listener) {
    trouble = listener;
  }

  /** Whether anything is kept of that client. */
  public synchronized boolean has(String client) {
    return kept.has(client);
  }

  /**
   * Keeps a message that waits for a client.
   *
   * @return its number; 0 where nothing is kept of that client
   */
  public synchronized long queue(String client, Message message, Optional<Origin> origin) {
    if (!kept.has(client)) {
      return 0;
    }
    long number = kept.newNumber();
    keep(new Change.Queued(client, number, message, origin));
    return number;
  }

  /** Which clients have already got something of an exchange that is not finished. */
  public synchronized Set<String> reached(Origin origin) {
    return kept.reached(origin);
  }

  /**
   * Keeps a change; when this comes back it may be acknowledged.
   *
   * @throws IllegalStateException where it can't be kept
   */
  public synchronized void keep(Change change) {
    if (over) {
      return;
    }
    try {
      log.write(change);
      dirty = true;
      kept.apply(change);
      if (log.size() > Math.max(SMALL, 2 * sizeWhenNew)) {
        begin();
      }
    } catch (IOException e) {
      fail(e);
      throw new IllegalStateException("what can't be kept may not be acknowledged", e);
    }
  }

  private synchronized void fail(IOException cause) {
    if (over) {
      return;
    }
    over = true;
    try {
      log.cutOff();
    } catch (IOException e) {
      // The next start finds the half of it, and says so.
      cause.addSuppressed(e);
    }
    trouble.accept(Text.of("door.data.over", file.getParent(), String.valueOf(cause.getMessage())));
  }

  private void force() {
    LogWriter writer;
    synchronized (this) {
      if (!dirty || over) {
        return;
      }
      dirty = false;
      writer = log;
    }
    try {
      writer.force();
    } catch (IOException e) {
      synchronized (this) {
        // One that has been written anew meanwhile is on the disk already.
        if (writer == log) {
          fail(e);
        }
      }
    }
  }

  /** All is on the disk then; what happens later is not kept. */
  @Override
  public void close() {
    forcing.shutdownNow();
    force();
    synchronized (this) {
      over = true;
      try {
        log.close();
        lock.close();
      } catch (IOException e) {
        trouble.accept(Text.of("door.data.not.closed", file, String.valueOf(e.getMessage())));
      }
    }
  }
}
