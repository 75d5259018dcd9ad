package org.mqttcourse.broker;

import io.netty.handler.codec.mqtt.MqttPublishMessage;

/**
 * Writes down what becomes of one client's session, where that is to outlive the broker: always
 * before anybody is told, so that what was acknowledged is kept. This one writes nothing.
 */
class Diary {
  /** Of a session that ends with its connection, or with the broker. */
  static final Diary NONE = new Diary();

  Diary() {}

  /** Whether anything is written. */
  boolean isOpen() {
    return false;
  }

  void subscribed(String filter, int qos) {}

  void unsubscribed(String filter) {}

  /**
   * A message has got its place among those that wait for the client.
   *
   * @param publish as the engine sent it
   * @param copy with a payload that nobody changes
   * @return the number that it has here
   */
  long placed(MqttPublishMessage publish, MqttPublishMessage copy) {
    return 0;
  }

  /** A message will not be sent after all. */
  void dropped(MqttPublishMessage publish) {}

  void sent(long number, int packetIdentifier) {}

  /** PUBREC came. */
  void received(int packetIdentifier) {}

  /** PUBACK or PUBCOMP came. */
  void done(int packetIdentifier) {}

  /** The client's own message at QoS 2 has been passed on to all who want it. */
  void arrived(int packetIdentifier) {}

  /** PUBREL came. */
  void released(int packetIdentifier) {}

  /** Whether the client got that message before the broker was killed. */
  boolean hasGot(MqttPublishMessage publish) {
    return false;
  }

  /** The client's own message at QoS 2, so that it can be told where it came from. */
  MqttPublishMessage tagged(MqttPublishMessage publish) {
    return publish;
  }
}
