package org.mqttcourse.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** At which QoS subscriptions were granted, as far as the journal goes back. */
final class GrantedQos {
  private static final int REFUSED = 0x80;

  private GrantedQos() {}

  /** By client identifier and topic filter. */
  static Map<String, Map<String, Integer>> of(Conversation conversation) {
    Map<String, Map<String, Integer>> granted = new HashMap<>();
    Map<String, List<Packet.Subscription>> asked = new HashMap<>();
    for (Sighting sighting : conversation.sightings()) {
      if (sighting.event() instanceof Packet.Subscribe subscribe) {
        asked.put(key(sighting, subscribe.packetIdentifier()), subscribe.subscriptions());
      } else if (sighting.event() instanceof Packet.SubAck ack) {
        List<Packet.Subscription> wanted =
            asked.getOrDefault(key(sighting, ack.packetIdentifier()), List.of());
        for (int i = 0; i < Math.min(wanted.size(), ack.returnCodes().size()); i++) {
          if (ack.returnCodes().get(i) != REFUSED) {
            granted
                .computeIfAbsent(sighting.clientIdentifier(), name -> new HashMap<>())
                .put(wanted.get(i).topicFilter(), ack.returnCodes().get(i));
          }
        }
      }
    }
    return granted;
  }

  private static String key(Sighting sighting, int packetIdentifier) {
    return sighting.connection().number() + " " + packetIdentifier;
  }
}
