package org.mqttcourse.broker;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.TimeUnit;

/** When all that clients have written has come in, and has been dealt with. */
record Quiet(EventLoop loop, FrontDoor.Behind behind) {
  /** Waits for it on another thread; so long at most for each of three steps. */
  void await(long millis) {
    awaitRound(loop, millis);
    behind.awaitQuiet(loop, millis);
    awaitRound(loop, millis);
  }

  /**
   * Waits on another thread until the loop has come round: it has looked at its connections once
   * more, and written what was due.
   */
  static void awaitRound(EventLoop loop, long millis) {
    // What is scheduled from within the loop never runs in the same round; from outside it may, on
    // a busy machine.
    Promise<Void> round = ImmediateEventExecutor.INSTANCE.newPromise();
    loop.execute(() -> comeRound(loop, round));
    boolean unused = round.awaitUninterruptibly(millis);
  }

  private static void comeRound(EventLoop loop, Promise<Void> round) {
    var unused = loop.schedule(() -> round.trySuccess(null), 1, TimeUnit.MILLISECONDS);
  }
}
