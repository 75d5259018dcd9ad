package org.mqttcourse.broker;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a broker at work, under mosquitto's topics. */
final class Figures {
  private final long startedAt = System.nanoTime();
  private final Traffic traffic;
  private int maximum;

  Figures(Traffic traffic) {
    this.traffic = traffic;
  }

  /** So many clients are connected now. */
  void connected(int clients) {
    maximum = Math.max(maximum, clients);
  }

  /**
   * All topics with their values.
   *
   * @param sessions of clients that are connected or will be back
   */
  Map<String, String> now(int connected, int sessions, long subscriptions, int retained) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("version", "mqtt-course");
    values.put("uptime", (System.nanoTime() - startedAt) / 1_000_000_000 + " seconds");
    values.put("clients/connected", "" + connected);
    values.put("clients/disconnected", "" + Math.max(0, sessions - connected));
    values.put("clients/maximum", "" + maximum);
    values.put("clients/total", "" + Math.max(sessions, connected));
    values.put("messages/received", "" + traffic.received().packets());
    values.put("messages/sent", "" + traffic.sent().packets());
    values.put("publish/messages/received", "" + traffic.received().publishes());
    values.put("publish/messages/sent", "" + traffic.sent().publishes());
    values.put("bytes/received", "" + traffic.received().bytes());
    values.put("bytes/sent", "" + traffic.sent().bytes());
    values.put("subscriptions/count", "" + subscriptions);
    values.put("retained messages/count", "" + retained);
    Map<String, String> topics = new LinkedHashMap<>();
    values.forEach((name, value) -> topics.put("$SYS/broker/" + name, value));
    return topics;
  }
}
