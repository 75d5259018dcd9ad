package org.mqttcourse.broker;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;

/** Keeps a will that is to be retained (section 3.1.2.7); Moquette only sends it. */
final class RetainedWill extends ChannelInboundHandlerAdapter {
  private final Engine engine;
  private MqttConnectMessage connect;

  RetainedWill(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttConnectMessage first) {
      connect = first;
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    // Only a client that vanished comes here; one that said goodbye has no will any more.
    if (connect != null && connect.variableHeader().isWillRetain()) {
      MqttPublishMessage will =
          MqttMessageBuilders.publish()
              .topicName(connect.payload().willTopic())
              .qos(MqttQoS.valueOf(connect.variableHeader().willQos()))
              .retained(true)
              .payload(Unpooled.wrappedBuffer(connect.payload().willMessageInBytes()))
              .build();
      engine.retain(ctx.channel(), will);
    }
    ctx.fireChannelInactive();
  }
}
