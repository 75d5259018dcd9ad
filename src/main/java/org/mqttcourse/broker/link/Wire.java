package org.mqttcourse.broker.link;

/** A connection that is open, as {@link Links} know it. Called from any thread. */
public interface Wire {
  /** The client's identifier; empty before it has said one. */
  String client();

  /** Resets the connection. */
  void cut(String words);

  /** Makes the broker hang up. */
  void kick();

  /** From now on nothing passes there. */
  void frozen(LinkFault fault);

  /** What is held there may pass now. */
  void healed();
}
