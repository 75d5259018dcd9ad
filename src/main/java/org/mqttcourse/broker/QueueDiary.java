package org.mqttcourse.broker;

import io.moquette.broker.QueueKeeper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.broker.data.DataFolder;
import org.mqttcourse.broker.data.Message;
import org.mqttcourse.broker.data.Origin;

/** Keeps what waits in the engine for clients that are not connected; on their session threads. */
final class QueueDiary implements QueueKeeper {
  private final DataFolder data;

  QueueDiary(DataFolder data) {
    this.data = data;
  }

  @Override
  public Optional<ByteBuf> queued(String client, String topic, int qos, ByteBuf payload) {
    Optional<Tagged> tag = Tagged.in(payload);
    if (tag.filter(t -> t.hasReached(client)).isPresent()) {
      payload.release();
      return Optional.empty();
    }
    byte[] bytes = ByteBufUtil.getBytes(payload);
    Message message =
        new Message(
            EmptyLevels.outside(RetainFlag.unmark(topic)), qos, RetainFlag.isMarked(topic), bytes);
    Optional<Origin> origin = tag.flatMap(Tagged::origin);
    long number = data.queue(client, message, origin);
    if (number == 0) {
      return Optional.of(payload);
    }
    payload.release();
    return Optional.of(new Tagged(bytes, number, origin, Set.of()));
  }
}
