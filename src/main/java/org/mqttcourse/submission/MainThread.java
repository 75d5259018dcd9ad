package org.mqttcourse.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds out where the main thread of a program stands. A JVM prints its threads when it gets the
 * signal QUIT; Windows has no signals, and the JDK's own {@code jstack} does it there.
 */
final class MainThread {
  private static final long SECONDS = 5;
  private static final int TRIES = 2;

  /** What stands below the threads. */
  private static final String END = "JNI global refs";

  /** Where a thread waits until Paho has an answer for it. */
  private static final String WAITING_FOR_PAHO =
      "at org.eclipse.paho.client.mqttv3.internal.Token.waitForResponse(";

  /** Where Paho, in a thread of its own, waits for one that has ended meanwhile, or never began. */
  private static final String WAITING_IN_VAIN =
      "at org.eclipse.paho.client.mqttv3.internal.CommsCallback.start(";

  /** How the names of all of Paho's threads begin. */
  private static final String OF_PAHO = "\"MQTT ";

  /** Its timer for a reconnect, which ends when it is cancelled. */
  private static final String RECONNECT = OF_PAHO + "Reconnect: ";

  /** For good: what waits for a moment to come has another state. */
  private static final String WAITING = "java.lang.Thread.State: WAITING";

  private MainThread() {}

  /**
   * Where the main thread is busy or waits.
   *
   * @param line of the source file; empty where main has returned, or where nothing is known
   * @param isForsaken whether it waits for Paho, where no thread is left that would answer; or has
   *     returned, and nothing of Paho is left but timers that it forgot to cancel
   */
  record Place(Optional<Integer> line, boolean isForsaken) {
    static final Place UNKNOWN = new Place(Optional.empty(), false);
  }

  /**
   * Where the program's main thread stands in that source file. What the program prints from now on
   * is lost.
   *
   * @return unknown where the JVM does not answer in time
   */
  static Place place(long pid, String sourceFile, CappedOutput output, RunFolder folder)
      throws InterruptedException {
    output.divert();
    if (!JavaCommand.WINDOWS) {
      sendQuit(pid);
      long millis = TimeUnit.SECONDS.toMillis(SECONDS);
      return placeIn(output.awaitAside(END, millis), sourceFile);
    }
    for (int i = 0; i < TRIES; i++) {
      List<String> dump = dump(pid, folder);
      if (!dump.isEmpty()) {
        return placeIn(dump, sourceFile);
      }
    }
    return Place.UNKNOWN;
  }

  /** The same, in a dump of all threads as {@code jstack} prints it. */
  static Place placeIn(List<String> dump, String sourceFile) {
    List<String> main =
        dump.stream()
            .dropWhile(line -> !line.startsWith("\"main\""))
            .takeWhile(line -> !line.isBlank())
            .toList();
    Optional<Integer> line =
        main.stream().flatMap(frame -> Frames.line(frame, sourceFile).stream()).findFirst();
    boolean waits = main.stream().anyMatch(frame -> frame.contains(WAITING_FOR_PAHO));
    boolean nobody =
        dump.stream().noneMatch(one -> one.startsWith(OF_PAHO))
            || dump.stream().anyMatch(frame -> frame.contains(WAITING_IN_VAIN));
    return new Place(line, main.isEmpty() ? hasForgottenTimers(dump) : waits && nobody);
  }

  /**
   * A line that breaks in the moment when it is back makes Paho begin another timer, and forget the
   * first: it does nothing any more, but the JVM can't end.
   */
  private static boolean hasForgottenTimers(List<String> dump) {
    int timers = 0;
    for (int i = 0; i < dump.size(); i++) {
      if (dump.get(i).startsWith(OF_PAHO)) {
        boolean idle = i + 1 < dump.size() && dump.get(i + 1).strip().startsWith(WAITING);
        if (!dump.get(i).startsWith(RECONNECT) || !idle) {
          return false;
        }
        timers++;
      }
    }
    return timers > 0;
  }

  private static void sendQuit(long pid) throws InterruptedException {
    try {
      Process kill =
          new ProcessBuilder("/bin/sh", "-c", "kill -QUIT " + pid)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor(SECONDS, TimeUnit.SECONDS);
      kill.destroyForcibly();
    } catch (IOException e) {
      // Without it the student learns a little less; the verdict is the same.
      return;
    }
  }

  private static List<String> dump(long pid, RunFolder folder) throws InterruptedException {
    Path out = folder.root().resolve("threads");
    Process jstack = null;
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              JavaCommand.tool("jstack").toString(),
              "-J-XX:+UseSerialGC",
              "-J-XX:TieredStopAtLevel=1",
              Long.toString(pid));
      JavaCommand.setEnvironment(builder, Map.of(), folder);
      builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
      jstack = builder.start();
      jstack.getOutputStream().close();
      return jstack.waitFor(SECONDS, TimeUnit.SECONDS) && jstack.exitValue() == 0
          ? Files.readAllLines(out, StandardCharsets.UTF_8)
          : List.of();
    } catch (IOException e) {
      return List.of();
    } finally {
      if (jstack != null) {
        jstack.destroyForcibly();
      }
    }
  }
}
