package org.mqttcourse.broker;

import io.moquette.broker.CourseEngine;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Moquette's session threads, on each of which some clients' packets are dealt with in their order.
 * A task among these packets tells where the engine has got to.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A task that is put off comes back by itself.
record SessionThreads(CourseEngine moquette) {
  private static final long TRY_AGAIN_MILLIS = 5;

  /** Runs a task on the client's session thread, behind all that was sent to it before. */
  void run(EventLoop loop, String clientIdentifier, Runnable task) {
    if (!moquette.onSessionThread(clientIdentifier, task)) {
      var unused =
          loop.schedule(
              () -> run(loop, clientIdentifier, task), TRY_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Runs a task here, once the engine has done all that it was told before for that client. */
  void whenDone(EventLoop loop, String clientIdentifier, Runnable task) {
    run(loop, clientIdentifier, () -> loop.execute(task));
  }

  /** Runs a task here, once the engine has done all that it was told before for anybody. */
  void whenAllDone(EventLoop loop, Runnable task) {
    AtomicInteger busy = new AtomicInteger(moquette.oneIdentifierPerThread().size());
    for (String identifier : moquette.oneIdentifierPerThread()) {
      run(
          loop,
          identifier,
          () -> {
            if (busy.decrementAndGet() == 0) {
              loop.execute(task);
            }
          });
    }
  }

  /** Waits on another thread until nothing is left to do. */
  void awaitQuiet(EventLoop loop, long millis) {
    Promise<Void> quiet = ImmediateEventExecutor.INSTANCE.newPromise();
    // Twice: what the engine does first, such as sending a will, gives it more to do.
    loop.execute(() -> whenAllDone(loop, () -> whenAllDone(loop, () -> quiet.trySuccess(null))));
    boolean unused = quiet.awaitUninterruptibly(millis);
  }
}
