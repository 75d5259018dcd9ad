package org.mqttcourse.playground;

/**
 * How much a playground may take of the machine. Scripts of strangers share one JVM, and each
 * client has threads of its own; whoever types in a shell has that to himself.
 *
 * @param clients how many there may be, those included whose sessions the broker keeps
 * @param characters after how many of them no more is put behind a message that {@code -F} shapes
 */
record Bounds(int clients, int characters) {
  static final Bounds NONE = new Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** What is shown is cut far sooner, see {@link ScriptOutput}. */
  static final Bounds SCRIPT = new Bounds(20, 2_000);
}
