package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mqttcourse.text.Text;

/**
 * Refuses what clients publish to names that begin with $ (section 4.7.2) or where the rules deny
 * it, and acknowledges it all the same (3.3.5-2), as mosquitto does; Moquette drops it without a
 * word, so a publisher waits for ever. MQTT 5 has a way to say no.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class RefusedPublishes extends ChannelInboundHandlerAdapter {
  private static final int TOLD_AT_MOST = 20;

  private final Supplier<AccessRules> rules;
  private final AccessRules.Client client;
  private final boolean five;
  private final Consumer<Text> tell;
  private final Set<String> told = new HashSet<>();

  RefusedPublishes(
      Supplier<AccessRules> rules, AccessRules.Client client, boolean five, Consumer<Text> tell) {
    this.tell = tell;
    this.rules = rules;
    this.client = client;
    this.five = five;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttPublishMessage publish && isRefused(publish)) {
      int identifier = publish.variableHeader().packetId();
      switch (publish.fixedHeader().qosLevel()) {
        case AT_LEAST_ONCE -> ctx.writeAndFlush(answer(MqttMessageType.PUBACK, identifier));
        case EXACTLY_ONCE -> ctx.writeAndFlush(answer(MqttMessageType.PUBREC, identifier));
        default -> {
          // Nobody waits.
        }
      }
      tell(publish.variableHeader().topicName());
      publish.release();
    } else {
      ctx.fireChannelRead(message);
    }
  }

  private void tell(String topic) {
    // Once, or a flood would be one of lines as well.
    if (told.size() < TOLD_AT_MOST && told.add(topic)) {
      tell.accept(Text.of("door.refused", client.identifier(), topic));
    }
  }

  private boolean isRefused(MqttPublishMessage publish) {
    String topic = publish.variableHeader().topicName();
    return topic.startsWith("$") || !rules.get().mayWrite(client, topic);
  }

  private MqttMessage answer(MqttMessageType type, int identifier) {
    return five
        ? Messages.notAuthorized(type, identifier)
        : Messages.acknowledgement(type, identifier);
  }
}
