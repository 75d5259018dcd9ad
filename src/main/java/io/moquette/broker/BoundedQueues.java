package io.moquette.broker;

import io.moquette.broker.SessionRegistry.EnqueuedMessage;
import io.moquette.broker.SessionRegistry.PublishedMessage;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages that wait for clients that are not connected; where too many wait for one of them,
 * it gets no more, as with mosquitto. Moquette's own queues have no limit, and its map of them is
 * changed by many threads without a lock.
 */
final class BoundedQueues implements IQueueRepository {
  private final Map<String, Waiting> queues = new ConcurrentHashMap<>();
  private final int maxMessages;
  private final long maxBytes;
  private final QueueKeeper keeper;

  BoundedQueues(int maxMessages, long maxBytes, QueueKeeper keeper) {
    this.maxMessages = maxMessages;
    this.maxBytes = maxBytes;
    this.keeper = keeper;
  }

  @Override
  public Set<String> listQueueNames() {
    return new HashSet<>(queues.keySet());
  }

  @Override
  public boolean containsQueue(String name) {
    return queues.containsKey(name);
  }

  @Override
  public SessionMessageQueue<EnqueuedMessage> getOrCreateQueue(String name) {
    return queues.computeIfAbsent(name, Waiting::new);
  }

  /** How many messages wait for that client. */
  int size(String name) {
    Waiting waiting = queues.get(name);
    return waiting == null ? 0 : waiting.size();
  }

  @Override
  public void close() {
    queues.clear();
  }

  /** One client's; its session thread uses it, and others only ask whether it is empty. */
  private final class Waiting implements SessionMessageQueue<EnqueuedMessage> {
    private final String name;
    private final Queue<EnqueuedMessage> messages = new ArrayDeque<>();
    private long bytes;

    Waiting(String name) {
      this.name = name;
    }

    @Override
    public synchronized void enqueue(EnqueuedMessage message) {
      if (messages.size() >= maxMessages || bytes + size(message) > maxBytes) {
        message.release();
        return;
      }
      long size = size(message);
      bytes += size;
      if (message instanceof PublishedMessage publish) {
        keeper
            .queued(name, publish.topic.toString(), publish.publishingQos.value(), publish.payload)
            .ifPresentOrElse(payload -> messages.add(with(publish, payload)), () -> bytes -= size);
      } else {
        messages.add(message);
      }
    }

    private static PublishedMessage with(PublishedMessage publish, ByteBuf payload) {
      return new PublishedMessage(
          publish.topic,
          publish.publishingQos,
          payload,
          publish.retained,
          publish.messageExpiry,
          publish.mqttProperties);
    }

    /** Moquette itself would go no further at one that has expired (MQTT 5, section 3.3.2.3.3). */
    @Override
    public synchronized EnqueuedMessage dequeue() {
      EnqueuedMessage message = poll();
      while (message instanceof PublishedMessage publish && publish.isExpired()) {
        message.release();
        message = poll();
      }
      return message;
    }

    private EnqueuedMessage poll() {
      EnqueuedMessage message = messages.poll();
      if (message != null) {
        bytes -= size(message);
      }
      return message;
    }

    synchronized int size() {
      return messages.size();
    }

    @Override
    public synchronized boolean isEmpty() {
      return messages.isEmpty();
    }

    @Override
    public synchronized void closeAndPurge() {
      messages.forEach(EnqueuedMessage::release);
      messages.clear();
      bytes = 0;
      queues.remove(name, this);
    }

    private static long size(EnqueuedMessage message) {
      return message instanceof PublishedMessage publish ? publish.getPayload().readableBytes() : 0;
    }
  }
}
