package org.mqttcourse.playground;

import java.util.List;

/**
 * An option of a command, named as mosquitto names it.
 *
 * @param shortName such as {@code -t}; empty where there is none
 * @param longName such as {@code --topic}; empty where there is none
 * @param value what stands behind it, such as {@code TOPIC}; empty where nothing does
 * @param many whether it may be given more than once
 * @param summary what it does, in a line
 */
record Flag(String shortName, String longName, String value, boolean many, String summary) {
  static final Flag TOPIC = one("-t", "--topic", "TOPIC", "the topic to publish to");
  static final Flag FILTERS = many("-t", "--topic", "FILTER", "a topic, or a filter with + and #");
  static final Flag MESSAGE = one("-m", "--message", "MESSAGE", "the message");
  static final Flag NOTHING = bare("-n", "--null-message", "an empty message");
  static final Flag QOS = one("-q", "--qos", "QOS", "quality of service: 0, 1 or 2");
  static final Flag RETAIN = bare("-r", "--retain", "the broker keeps the message");
  static final Flag NAME = one("-i", "--id", "NAME", "which client");
  static final Flag VERBOSE = bare("-v", "--verbose", "shows the topic before each message");
  static final Flag COUNT = one("-C", "--count", "COUNT", "ends after so many messages");
  static final Flag SECONDS = one("-W", "", "SECONDS", "ends after so many seconds");
  static final Flag FORMAT = one("-F", "", "FORMAT", "how a message is shown, such as '%t: %p'");
  static final Flag ALL = bare("", "--all", "all clients");
  static final Flag KEEP_SESSION =
      bare("-c", "--disable-clean-session", "the broker remembers the client when it leaves");
  static final Flag KEEP_ALIVE =
      one("-k", "--keepalive", "SECONDS", "seconds of silence until a ping; 60 unless given");
  static final Flag USER = one("-u", "--username", "USER", "the user's name");
  static final Flag PASSWORD = one("-P", "--pw", "PASSWORD", "the user's password");
  static final Flag CA_FILE =
      one("", "--cafile", "FILE", "connects encrypted; whom to trust stands in the file");
  static final Flag WILL_TOPIC =
      one("", "--will-topic", "TOPIC", "where the last will goes if the client vanishes");
  static final Flag WILL_PAYLOAD = one("", "--will-payload", "MESSAGE", "what the will says");
  static final Flag WILL_QOS = one("", "--will-qos", "QOS", "the will's quality of service");
  static final Flag WILL_RETAIN = bare("", "--will-retain", "the broker keeps the will");

  static final Flag NO_RECONNECT =
      bare("", "--no-reconnect", "stays out when its connection breaks");

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

  private static Flag one(String shortName, String longName, String value, String summary) {
    return new Flag(shortName, longName, value, false, summary);
  }

  private static Flag many(String shortName, String longName, String value, String summary) {
    return new Flag(shortName, longName, value, true, summary);
  }

  private static Flag bare(String shortName, String longName, String summary) {
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
