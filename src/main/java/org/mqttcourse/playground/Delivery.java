package org.mqttcourse.playground;

import java.time.Duration;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;

/** What becomes of a message that was published. */
final class Delivery implements IMqttActionListener {
  private final Runnable late;
  private State state = State.UNDER_WAY;
  private boolean returned;

  /** How far it has come. */
  enum State {
    /** Acknowledged; at QoS 0, sent. */
    DONE,
    /** Nothing has come yet. */
    UNDER_WAY,
    /** The connection broke before an acknowledgement came. */
    BROKEN
  }

  /**
   * Under way.
   *
   * @param late hears of the acknowledgement where it comes after {@link #await} has returned
   */
  Delivery(Runnable late) {
    this.late = late;
  }

  /** How far it has come when that is decided, or when so much time is over. */
  synchronized State await(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (state == State.UNDER_WAY) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    returned = true;
    return state;
  }

  @Override
  public void onSuccess(IMqttToken token) {
    boolean tell;
    synchronized (this) {
      tell = returned && state != State.DONE;
      state = State.DONE;
      notifyAll();
    }
    if (tell) {
      late.run();
    }
  }

  /** With a session that is kept, Paho sends it again later, and then there may be success. */
  @Override
  public synchronized void onFailure(IMqttToken token, Throwable cause) {
    if (state == State.UNDER_WAY) {
      state = State.BROKEN;
      notifyAll();
    }
  }
}
