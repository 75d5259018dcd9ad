package org.mqttcourse.playground;

import java.util.List;
import org.mqttcourse.text.Text;

/**
 * An option of a command, named as mosquitto names it.
 *
 * @param shortName such as {@code -t}; empty where there is none
 * @param longName such as {@code --topic}; empty where there is none
 * @param value what stands behind it, such as {@code TOPIC}; empty where nothing does
 * @param many whether it may be given more than once
 * @param summary what it does, in a line
 */
record Flag(String shortName, String longName, String value, boolean many, Text summary) {
  static final Flag TOPIC = one("-t", "--topic", "TOPIC", Text.of("playground.flag.topic"));
  static final Flag FILTERS = many("-t", "--topic", "FILTER", Text.of("playground.flag.filter"));
  static final Flag MESSAGE = one("-m", "--message", "MESSAGE", Text.of("playground.flag.message"));
  static final Flag NOTHING = bare("-n", "--null-message", Text.of("playground.flag.empty"));
  static final Flag QOS = one("-q", "--qos", "QOS", Text.of("playground.flag.qos"));
  static final Flag RETAIN = bare("-r", "--retain", Text.of("playground.flag.retain"));
  static final Flag NAME = one("-i", "--id", "NAME", Text.of("playground.flag.name"));
  static final Flag VERBOSE = bare("-v", "--verbose", Text.of("playground.flag.verbose"));
  static final Flag COUNT = one("-C", "--count", "COUNT", Text.of("playground.flag.count"));
  static final Flag SECONDS = one("-W", "", "SECONDS", Text.of("playground.flag.seconds"));
  static final Flag FORMAT = one("-F", "", "FORMAT", Text.of("playground.flag.format"));
  static final Flag ALL = bare("", "--all", Text.of("playground.flag.all"));
  static final Flag KEEP_SESSION =
      bare("-c", "--disable-clean-session", Text.of("playground.flag.lasting"));
  static final Flag KEEP_ALIVE =
      one("-k", "--keepalive", "SECONDS", Text.of("playground.flag.keepalive"));
  static final Flag USER = one("-u", "--username", "USER", Text.of("playground.flag.user"));
  static final Flag PASSWORD = one("-P", "--pw", "PASSWORD", Text.of("playground.flag.password"));
  static final Flag CA_FILE = one("", "--cafile", "FILE", Text.of("playground.flag.cafile"));
  static final Flag WILL_TOPIC =
      one("", "--will-topic", "TOPIC", Text.of("playground.flag.will.topic"));
  static final Flag WILL_PAYLOAD =
      one("", "--will-payload", "MESSAGE", Text.of("playground.flag.will.payload"));
  static final Flag WILL_QOS = one("", "--will-qos", "QOS", Text.of("playground.flag.will.qos"));
  static final Flag WILL_RETAIN = bare("", "--will-retain", Text.of("playground.flag.will.retain"));

  static final Flag NO_RECONNECT =
      bare("", "--no-reconnect", Text.of("playground.flag.no.reconnect"));

  /** How a client is connected, where a command may have to do that first. */
  static final List<Flag> CONNECTING =
      List.of(
          KEEP_SESSION,
          KEEP_ALIVE,
          USER,
          PASSWORD,
          CA_FILE,
          WILL_TOPIC,
          WILL_PAYLOAD,
          WILL_QOS,
          WILL_RETAIN,
          NO_RECONNECT);

  private static Flag one(String shortName, String longName, String value, Text summary) {
    return new Flag(shortName, longName, value, false, summary);
  }

  private static Flag many(String shortName, String longName, String value, Text summary) {
    return new Flag(shortName, longName, value, true, summary);
  }

  private static Flag bare(String shortName, String longName, Text summary) {
    return new Flag(shortName, longName, "", false, summary);
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  boolean isCalled(String word) {
    return !word.isEmpty() && (word.equals(shortName) || word.equals(longName));
  }

  /** The name to call it by in a message. */
  String label() {
    return shortName.isEmpty() ? longName : shortName;
  }

  PlaygroundCommand.Option describe() {
    return new PlaygroundCommand.Option(
        label(), shortName.isEmpty() ? "" : longName, value, summary);
  }
}
