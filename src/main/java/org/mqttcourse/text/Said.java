package org.mqttcourse.text;

/** An exception whose message is for the user, in any language. */
public interface Said {
  /** What to tell. */
  Text text();

  /** The text of an exception; of one that has none, its own words. */
  static Text of(Exception e) {
    return e instanceof Said said ? said.text() : Text.words(String.valueOf(e.getMessage()));
  }
}
