package org.mqttcourse.broker;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mqttcourse.broker.data.KeptSession;

/** What the door remembers of a client, over connections where its session is to last. */
final class DoorSession {
  private static final AttributeKey<DoorSession> KEY = AttributeKey.valueOf(DoorSession.class, "");

  private final Map<Integer, Boolean> received = new HashMap<>();
  private final Set<String> filters = new HashSet<>();
  private final Outbox outbox;
  private final Diary diary;
  private boolean leaving;
  private boolean lasting;

  /**
   * A new one.
   *
   * @param diary hears of all that is to outlive the broker
   */
  DoorSession(Limits limits, Diary diary) {
    this.diary = diary;
    outbox = new Outbox(limits, diary);
  }

  /** What was kept of it. */
  static DoorSession restored(KeptSession kept, Limits limits, Diary diary) {
    DoorSession session = new DoorSession(limits, diary);
    session.lasting = true;
    session.filters.addAll(kept.subscriptions().keySet());
    kept.received().forEach(identifier -> session.received.put(identifier, true));
    session.outbox.restore(kept);
    return session;
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

  Diary diary() {
    return diary;
  }
}
