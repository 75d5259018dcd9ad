package org.mqttcourse.broker;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.Optional;
import org.mqttcourse.broker.data.Change;
import org.mqttcourse.broker.data.DataFolder;
import org.mqttcourse.broker.data.Message;
import org.mqttcourse.broker.data.Origin;

/** Writes one client's session into the folder of the broker's data. */
final class ClientDiary extends Diary {
  private final DataFolder data;
  private final String client;

  ClientDiary(DataFolder data, String client) {
    this.data = data;
    this.client = client;
  }

  @Override
  boolean isOpen() {
    return true;
  }

  @Override
  void subscribed(String filter, int qos) {
    data.keep(new Change.Subscribed(client, filter, qos));
  }

  @Override
  void unsubscribed(String filter) {
    data.keep(new Change.Unsubscribed(client, filter));
  }

  @Override
  long placed(MqttPublishMessage publish, MqttPublishMessage copy) {
    Optional<Tagged> tag = Tagged.in(publish.payload());
    long number = tag.map(Tagged::number).orElse(0L);
    if (number == 0) {
      Message message =
          new Message(
              copy.variableHeader().topicName(),
              copy.fixedHeader().qosLevel().value(),
              copy.fixedHeader().isRetain(),
              ByteBufUtil.getBytes(copy.payload(), 0, copy.payload().readableBytes(), false));
      number = data.queue(client, message, tag.flatMap(Tagged::origin));
    }
    data.keep(new Change.Placed(client, number));
    return number;
  }

  @Override
  void dropped(MqttPublishMessage publish) {
    Tagged.in(publish.payload())
        .filter(tag -> tag.number() != 0)
        .ifPresent(tag -> data.keep(new Change.Dropped(client, tag.number())));
  }

  @Override
  void sent(long number, int packetIdentifier) {
    data.keep(new Change.Sent(client, number, packetIdentifier));
  }

  @Override
  void received(int packetIdentifier) {
    data.keep(new Change.Received(client, packetIdentifier));
  }

  @Override
  void done(int packetIdentifier) {
    data.keep(new Change.Done(client, packetIdentifier));
  }

  @Override
  void arrived(int packetIdentifier) {
    data.keep(new Change.Arrived(new Origin(client, packetIdentifier)));
  }

  @Override
  void released(int packetIdentifier) {
    data.keep(new Change.Released(new Origin(client, packetIdentifier)));
  }

  @Override
  boolean hasGot(MqttPublishMessage publish) {
    return Tagged.in(publish.payload()).filter(tag -> tag.hasReached(client)).isPresent();
  }

  @Override
  MqttPublishMessage tagged(MqttPublishMessage publish) {
    Origin origin = new Origin(client, publish.variableHeader().packetId());
    Tagged payload =
        new Tagged(
            ByteBufUtil.getBytes(publish.payload()), 0, Optional.of(origin), data.reached(origin));
    publish.release();
    return Messages.withPayload(publish, payload);
  }
}
