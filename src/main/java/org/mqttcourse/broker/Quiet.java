package org.mqttcourse.broker;

import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;

/** When all that clients have written has come in, and has been dealt with. */
record Quiet(EventLoop loop, FrontDoor.Behind behind) {
  /** Waits for it on another thread; so long at most for each of three steps. */
  void await(long millis) {
    look(millis);
    behind.awaitQuiet(loop, millis);
    look(millis);
  }

  /** A moment, in which the loop looks at its connections once more, and writes what is due. */
  private void look(long millis) {
    boolean unused = loop.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly(millis);
  }
}
