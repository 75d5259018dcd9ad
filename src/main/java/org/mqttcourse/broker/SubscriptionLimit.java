package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.Set;
import org.mqttcourse.wire.TopicFilter;

/** Keeps book of what a client has subscribed to, and ends a connection that wants too much. */
final class SubscriptionLimit extends ChannelInboundHandlerAdapter {
  private final Visit visit;
  private final int limit;

  SubscriptionLimit(Visit visit, int limit) {
    this.visit = visit;
    this.limit = limit;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Set<String> filters = DoorSession.of(ctx.channel()).filters();
    if (message instanceof MqttSubscribeMessage subscribe) {
      subscribe.payload().topicSubscriptions().stream()
          .map(MqttTopicSubscription::topicFilter)
          // What isn't valid is answered with a failure.
          .filter(filter -> new TopicFilter(filter).isValid())
          .limit(limit + 1L)
          .forEach(filters::add);
      if (filters.size() > limit) {
        visit.refuse(
            ((EngineChannel) ctx.channel()).client(),
            "a client has at most %,d subscriptions here, but this one wants more"
                .formatted(limit));
        return;
      }
    } else if (message instanceof MqttUnsubscribeMessage unsubscribe) {
      unsubscribe.payload().topics().forEach(filters::remove);
    }
    ctx.fireChannelRead(message);
  }
}
