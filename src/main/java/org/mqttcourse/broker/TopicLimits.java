package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.TopicFilter;

/** Refuses topic names and filters that are too long or too deep for this broker. */
final class TopicLimits extends ChannelInboundHandlerAdapter {
  private final Visit visit;
  private final Limits limits;

  TopicLimits(Visit visit, Limits limits) {
    this.visit = visit;
    this.limits = limits;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    Frame frame = (Frame) message;
    Optional<String> reason =
        topics(frame.packet()).stream().map(this::reason).flatMap(Optional::stream).findFirst();
    if (reason.isPresent()) {
      frame.bytes().release();
      visit.refuse(ctx.channel(), reason.get());
    } else {
      ctx.fireChannelRead(frame);
    }
  }

  private static List<String> topics(Packet packet) {
    if (packet instanceof Packet.Publish publish) {
      return List.of(publish.topic());
    } else if (packet instanceof Packet.Subscribe subscribe) {
      return subscribe.subscriptions().stream().map(Packet.Subscription::topicFilter).toList();
    } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
      return unsubscribe.topicFilters();
    } else if (packet instanceof Packet.Connect connect) {
      return connect.will().map(Packet.Will::topic).stream().toList();
    }
    return List.of();
  }

  private Optional<String> reason(String topic) {
    // A character has at least one byte, a level at least its slash: most need no closer look.
    if (topic.length() * 3 > limits.topicBytes()) {
      int bytes = topic.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > limits.topicBytes()) {
        return Optional.of(
            "a topic of %,d bytes is too long here: at most %,d"
                .formatted(bytes, limits.topicBytes()));
      }
    }
    if (topic.length() >= limits.topicLevels()) {
      int levels = TopicFilter.levels(topic).size();
      if (levels > limits.topicLevels()) {
        return Optional.of(
            "a topic of %,d levels is too deep here: at most %,d"
                .formatted(levels, limits.topicLevels()));
      }
    }
    return Optional.empty();
  }
}
