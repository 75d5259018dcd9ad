package org.mqttcourse.check;

/** What a program may use; beyond it we end the program and say so. */
public enum Limit {
  /** Files in its folders. */
  DISK(
      "disk-flood",
      "32 MB in 5,000 files",
      "it wrote more into files than it may",
      "Look for a loop that writes and never ends; this task needs no file at all."),
  /** Threads of all its processes. */
  THREADS(
      "thread-flood",
      "200 threads",
      "it started more threads than it may",
      "Look for a loop that makes a new Thread, or a new client, each time round."),
  /** Itself and what it started. */
  PROCESSES(
      "process-flood",
      "8 processes",
      "it started more processes than it may",
      "No task of this course needs another process: leave ProcessBuilder alone."),
  /** Memory of all its processes; what one may fill is bounded by its JVM, or the sandbox. */
  MEMORY(
      "memory-flood",
      "768 MB in all its processes",
      "it took more memory than it may",
      "No task of this course needs another process: leave ProcessBuilder alone."),
  /** Packets to and from its broker. */
  PACKETS(
      "packet-flood",
      "20,000 packets with 32 MB in all",
      "it sent or received more than it may",
      "Look for a loop that publishes and never ends, or for a client that answers itself.");

  private final String id;
  private final String most;
  private final String got;
  private final String hint;

  Limit(String id, String most, String got, String hint) {
    this.id = id;
    this.most = most;
    this.got = got;
    this.hint = hint;
  }

  /** The finding for a program that we ended because of it. */
  public Finding finding() {
    return new Finding(id, "a program that gets by with " + most, got + "; then we ended it", hint);
  }

  /** How the program ended, as the second half of a sentence that begins with "it". */
  public String ending() {
    return "was ended because " + got;
  }
}
