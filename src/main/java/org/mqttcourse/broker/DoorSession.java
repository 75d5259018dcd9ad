package org.mqttcourse.broker;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/** What the door remembers of a client, over connections where its session is to last. */
final class DoorSession {
  private static final AttributeKey<DoorSession> KEY = AttributeKey.valueOf(DoorSession.class, "");

  static DoorSession of(Channel end) {
    return end.attr(KEY).get();
  }

  void attachTo(Channel end) {
    end.attr(KEY).set(this);
  }
}
