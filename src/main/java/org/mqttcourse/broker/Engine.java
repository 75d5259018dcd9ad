package org.mqttcourse.broker;

import io.moquette.broker.CourseEngine;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Moquette, and what the door remembers for it. All of this happens on the door's one event loop,
 * so that no handler needs a lock; only Moquette's own session threads run beside it.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class Engine {
  private static final long TRY_AGAIN_MILLIS = 5;

  private final RetainedMessages retained = new RetainedMessages();
  private final CourseEngine moquette = new CourseEngine(retained);
  private final Turns turns = new Turns();
  private final Map<String, DoorSession> sessions = new HashMap<>();

  /** A new connection to the engine for the client, on the client's event loop. */
  EngineChannel connect(Channel client, Visit visit) {
    EngineChannel end = new EngineChannel(client);
    end.pipeline()
        .addLast("one at a time", new OneAtATime(visit, this))
        .addLast("retained messages", new RetainedStore(this))
        .addLast("moquette", moquette.handler());
    client.eventLoop().register(end);
    return end;
  }

  RetainedMessages retained() {
    return retained;
  }

  Turns turns() {
    return turns;
  }

  /** What the door remembers of a client; begun anew where the client wants it so. */
  DoorSession session(String clientIdentifier, boolean clean) {
    if (clean) {
      sessions.remove(clientIdentifier);
    }
    return sessions.computeIfAbsent(clientIdentifier, id -> new DoorSession());
  }

  void forget(String clientIdentifier) {
    sessions.remove(clientIdentifier);
  }

  /** Runs a task on the client's session thread, behind all that was sent to it before. */
  void onSessionThread(EventLoop loop, String clientIdentifier, Runnable task) {
    if (!moquette.onSessionThread(clientIdentifier, task)) {
      var unused =
          loop.schedule(
              () -> onSessionThread(loop, clientIdentifier, task),
              TRY_AGAIN_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  /** Runs a task here, once the engine has done all that it was told before for that client. */
  void whenDone(EventLoop loop, String clientIdentifier, Runnable task) {
    onSessionThread(loop, clientIdentifier, () -> loop.execute(task));
  }

  void stop() {
    moquette.stop();
  }
}
