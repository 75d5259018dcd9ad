package io.moquette.broker;

import io.netty.buffer.ByteBuf;
import java.util.Optional;

/** Hears of each message that is about to wait for a client that is not connected. */
@FunctionalInterface
public interface QueueKeeper {
  /**
   * A message is about to wait.
   *
   * @param payload which is handed over: it is returned, or let go of
   * @return what waits in its place; empty where the message is not to wait at all
   */
  Optional<ByteBuf> queued(String client, String topic, int qos, ByteBuf payload);
}
