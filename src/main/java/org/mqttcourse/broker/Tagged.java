package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.broker.data.Origin;

/**
 * A payload that knows which message it belongs to, on its way through the engine, which hands on
 * duplicates of it but no word of ours.
 */
final class Tagged extends UnpooledHeapByteBuf {
  private final long number;
  private final Optional<Origin> origin;
  private final Set<String> reached;

  /**
   * A payload.
   *
   * @param number under which it is kept for one client; 0 where it is not
   * @param origin the exchange at QoS 2 that brought it
   * @param reached who got it before the broker was killed
   */
  Tagged(byte[] bytes, long number, Optional<Origin> origin, Set<String> reached) {
    super(UnpooledByteBufAllocator.DEFAULT, bytes, bytes.length);
    this.number = number;
    this.origin = origin;
    this.reached = reached;
  }

  /** The tag of that payload, or of that which it is a duplicate of. */
  static Optional<Tagged> in(ByteBuf payload) {
    for (ByteBuf inner = payload; inner != null; inner = inner.unwrap()) {
      if (inner instanceof Tagged tagged) {
        return Optional.of(tagged);
      }
    }
    return Optional.empty();
  }

  long number() {
    return number;
  }

  Optional<Origin> origin() {
    return origin;
  }

  boolean hasReached(String client) {
    return reached.contains(client);
  }
}
