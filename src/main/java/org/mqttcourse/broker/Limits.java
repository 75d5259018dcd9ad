package org.mqttcourse.broker;

/**
 * How much a broker takes; beyond it a client is told so, or goes, and no other client notices.
 *
 * @param packetBytes the largest packet
 * @param topicBytes the longest topic name or filter, in UTF-8
 * @param topicLevels of a topic name or filter; mosquitto's choice is 200 too
 * @param clients connected at once, those through all doors
 * @param silent connections on which no CONNECT has come yet, at once
 * @param subscriptions of one client
 * @param waitingMessages at QoS 1 and 2 that one client has not yet been sent; one with a clean
 *     session goes then, one whose session lasts gets no more
 * @param waitingBytes the payloads of these
 */
public record Limits(
    int packetBytes,
    int topicBytes,
    int topicLevels,
    int clients,
    int silent,
    int subscriptions,
    int waitingMessages,
    long waitingBytes) {

  /** Far more than a class of thirty needs, and no more than a laptop bears. */
  public static Limits usual() {
    return new Limits(256 * 1024, 4096, 200, 2000, 500, 1000, 100_000, 64 << 20);
  }
}
