package org.mqttcourse.broker;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the door remembers of a client, over connections where its session is to last. */
final class DoorSession {
  private static final AttributeKey<DoorSession> KEY = AttributeKey.valueOf(DoorSession.class, "");

  private final Map<Integer, Boolean> received = new HashMap<>();
  private final Set<String> filters = new HashSet<>();
  private final Outbox outbox;
  private boolean leaving;
  private boolean lasting;

  DoorSession(Limits limits) {
    outbox = new Outbox(limits);
  }

  static DoorSession of(Channel end) {
    return end.attr(KEY).get();
  }

  /**
   * A connection takes the session over.
   *
   * @param lasting whether the session outlives this connection
   */
  void attachTo(Channel end, boolean lasting) {
    this.lasting = lasting;
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

  boolean isLasting() {
    return lasting;
  }

  /** Messages at QoS 2 from the client, not yet released; whether PUBREC was sent for them. */
  Map<Integer, Boolean> received() {
    return received;
  }

  /** What the client has subscribed to. */
  Set<String> filters() {
    return filters;
  }

  Outbox outbox() {
    return outbox;
  }
}
