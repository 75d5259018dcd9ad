package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import org.mqttcourse.broker.data.Message;

/** Packets that the door itself makes or changes, between client and engine. */
final class Messages {
  private static final byte NOT_AUTHORIZED = (byte) 0x87;
  private static final byte SESSION_TAKEN_OVER = (byte) 0x8e;

  private Messages() {}

  /** A PUBACK, PUBREC, PUBREL or PUBCOMP. */
  static MqttMessage acknowledgement(MqttMessageType type, int packetIdentifier) {
    MqttQoS flags = type == MqttMessageType.PUBREL ? MqttQoS.AT_LEAST_ONCE : MqttQoS.AT_MOST_ONCE;
    return new MqttMessage(
        new MqttFixedHeader(type, false, flags, false, 2),
        MqttMessageIdVariableHeader.from(packetIdentifier));
  }

  /** MQTT 5's PUBACK or PUBREC that says no. */
  static MqttMessage notAuthorized(MqttMessageType type, int packetIdentifier) {
    return new MqttMessage(
        new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0),
        new MqttPubReplyMessageVariableHeader(
            packetIdentifier, NOT_AUTHORIZED, MqttProperties.NO_PROPERTIES));
  }

  /** MQTT 5's DISCONNECT for a client whose identifier another one uses now. */
  static MqttMessage sessionTakenOver() {
    return new MqttMessage(
        new MqttFixedHeader(MqttMessageType.DISCONNECT, false, MqttQoS.AT_MOST_ONCE, false, 0),
        new MqttReasonCodeAndPropertiesVariableHeader(
            SESSION_TAKEN_OVER, MqttProperties.NO_PROPERTIES));
  }

  static MqttMessageType typeOf(Object message) {
    return ((MqttMessage) message).fixedHeader().messageType();
  }

  /** The packet identifier of a packet that has nothing else before its payload. */
  static int packetIdentifier(Object message) {
    return ((MqttMessageIdVariableHeader) ((MqttMessage) message).variableHeader()).messageId();
  }

  /** The same PUBLISH, payload shared, with that DUP flag. */
  static MqttPublishMessage withDup(MqttPublishMessage publish, boolean dup) {
    return with(
        publish, dup, publish.fixedHeader().isRetain(), publish.variableHeader().topicName());
  }

  /** The same PUBLISH, payload shared, to that topic. */
  static MqttPublishMessage withTopic(MqttPublishMessage publish, String topic) {
    return with(publish, publish.fixedHeader().isDup(), publish.fixedHeader().isRetain(), topic);
  }

  /** The same PUBLISH, payload shared, to that topic, with the retain flag. */
  static MqttPublishMessage retained(MqttPublishMessage publish, String topic) {
    return with(publish, publish.fixedHeader().isDup(), true, topic);
  }

  private static MqttPublishMessage with(
      MqttPublishMessage publish, boolean dup, boolean retain, String topic) {
    MqttFixedHeader header = publish.fixedHeader();
    return new MqttPublishMessage(
        new MqttFixedHeader(
            MqttMessageType.PUBLISH, dup, header.qosLevel(), retain, header.remainingLength()),
        new MqttPublishVariableHeader(
            topic, publish.variableHeader().packetId(), publish.variableHeader().properties()),
        publish.payload());
  }

  /** A message that was kept; nobody needs to release it. */
  static MqttPublishMessage publish(Message kept) {
    return MqttMessageBuilders.publish()
        .topicName(kept.topic())
        .qos(MqttQoS.valueOf(kept.qos()))
        .retained(kept.retain())
        .payload(Unpooled.wrappedBuffer(kept.payload()))
        .build();
  }

  /** The same PUBLISH with that payload. */
  static MqttPublishMessage withPayload(MqttPublishMessage publish, ByteBuf payload) {
    return new MqttPublishMessage(publish.fixedHeader(), publish.variableHeader(), payload);
  }

  /** A copy to keep; nobody needs to release it. */
  static MqttPublishMessage copy(MqttPublishMessage publish) {
    return new MqttPublishMessage(
        publish.fixedHeader(),
        publish.variableHeader(),
        Unpooled.wrappedBuffer(ByteBufUtil.getBytes(publish.payload())));
  }

  /** The same PUBLISH, payload shared, with that packet identifier. */
  static MqttPublishMessage numbered(MqttPublishMessage publish, int packetIdentifier) {
    return new MqttPublishMessage(
        publish.fixedHeader(),
        new MqttPublishVariableHeader(
            publish.variableHeader().topicName(),
            packetIdentifier,
            publish.variableHeader().properties()),
        publish.payload());
  }
}
