package org.mqttcourse.playground;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttException;

/** An answer of the broker that is still to come. Unlike Paho's token it can be interrupted. */
final class Pending implements IMqttActionListener {
  private final CompletableFuture<IMqttToken> answer = new CompletableFuture<>();

  @Override
  public void onSuccess(IMqttToken token) {
    answer.complete(token);
  }

  @Override
  public void onFailure(IMqttToken token, Throwable cause) {
    answer.completeExceptionally(cause);
  }

  /**
   * Waits for the answer.
   *
   * @throws MqttException where the answer is no, or the connection broke
   * @throws TimeoutException where none came in that time
   */
  IMqttToken await(Duration patience) throws MqttException, TimeoutException, InterruptedException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MqttException failure) {
        throw failure;
      }
      throw new MqttException(e.getCause());
    }
  }
}
