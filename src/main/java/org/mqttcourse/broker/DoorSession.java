package org.mqttcourse.broker;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.HashMap;
import java.util.Map;

/** What the door remembers of a client, over connections where its session is to last. */
final class DoorSession {
  private static final AttributeKey<DoorSession> KEY = AttributeKey.valueOf(DoorSession.class, "");

  private final Map<Integer, Boolean> received = new HashMap<>();
  private final Outbox outbox = new Outbox();
  private boolean leaving;

  static DoorSession of(Channel end) {
    return end.attr(KEY).get();
  }

  void attachTo(Channel end) {
    leaving = false;
    end.attr(KEY).set(this);
  }

  /** The engine was told that the client has left: it must hear no more of it. */
  void leave() {
    leaving = true;
  }

  boolean isLeaving() {
    return leaving;
  }

  /** Messages at QoS 2 from the client, not yet released; whether PUBREC was sent for them. */
  Map<Integer, Boolean> received() {
    return received;
  }

  Outbox outbox() {
    return outbox;
  }
}
