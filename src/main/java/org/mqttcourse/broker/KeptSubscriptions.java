package org.mqttcourse.broker;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has subscriptions kept that are to outlive the broker, before they are acknowledged. */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends the connection anyway.
final class KeptSubscriptions extends ChannelDuplexHandler {
  private static final int HIGHEST_QOS = 2;

  /** Filters by packet identifier. */
  private final Map<Integer, List<String>> asked = new HashMap<>();

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof MqttSubscribeMessage subscribe) {
      asked.put(
          subscribe.variableHeader().messageId(),
          subscribe.payload().topicSubscriptions().stream()
              .map(MqttTopicSubscription::topicFilter)
              .toList());
    } else if (message instanceof MqttUnsubscribeMessage unsubscribe) {
      asked.put(unsubscribe.variableHeader().messageId(), unsubscribe.payload().topics());
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    Diary diary = DoorSession.of(ctx.channel()).diary();
    if (message instanceof MqttSubAckMessage answer) {
      List<String> filters = answered(answer.variableHeader().messageId());
      List<Integer> granted = answer.payload().grantedQoSLevels();
      for (int i = 0; i < Math.min(filters.size(), granted.size()); i++) {
        if (granted.get(i) <= HIGHEST_QOS) {
          diary.subscribed(filters.get(i), granted.get(i));
        }
      }
    } else if (message instanceof MqttUnsubAckMessage answer) {
      answered(answer.variableHeader().messageId()).forEach(diary::unsubscribed);
    }
    ctx.write(message, promise);
  }

  private List<String> answered(int packetIdentifier) {
    List<String> filters = asked.remove(packetIdentifier);
    return filters == null ? List.of() : filters;
  }
}
