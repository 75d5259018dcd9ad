package org.mqttcourse.broker;

import io.netty.channel.Channel;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The connections of a broker on which no CONNECT has come yet. Where there are too many, the one
 * that has waited longest goes: whoever sends its CONNECT at once is always let through. Used on
 * the event loop only.
 */
final class Lobby {
  private final int limit;
  private final Map<Channel, Visit> waiting = new LinkedHashMap<>();

  Lobby(int limit) {
    this.limit = limit;
  }

  void enter(Channel channel, Visit visit) {
    waiting.put(channel, visit);
    if (waiting.size() > limit) {
      Iterator<Map.Entry<Channel, Visit>> oldest = waiting.entrySet().iterator();
      Map.Entry<Channel, Visit> first = oldest.next();
      oldest.remove();
      first
          .getValue()
          .refuse(
              first.getKey(),
              "more than %,d connections wait without a CONNECT: the oldest has to go"
                  .formatted(limit));
    }
  }

  void leave(Channel channel) {
    waiting.remove(channel);
  }
}
