package org.mqttcourse.playground;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.mqttcourse.wire.Packet;

/**
 * A client of the course's own in a check. Each call returns when the broker has acknowledged it;
 * where it does not in ten seconds, that is an {@link IllegalStateException}.
 */
public final class CoursePlayer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;
  private static final int MANY = 10_000;

  private final String identifier;
  private final MqttAsyncClient client;
  private boolean gone;

  private CoursePlayer(String identifier, MqttAsyncClient client) {
    this.identifier = identifier;
    this.client = client;
  }

  /**
   * Connects with a clean session.
   *
   * @param brokerUrl such as {@code tcp://localhost:1883}
   */
  public static CoursePlayer connect(String brokerUrl, String identifier)
      throws InterruptedException {
    try {
      MqttAsyncClient client = new MqttAsyncClient(brokerUrl, identifier, new MemoryPersistence());
      CoursePlayer player = new CoursePlayer(identifier, client);
      MqttConnectOptions options = new MqttConnectOptions();
      options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
      options.setMaxInflight(MANY);
      client.setCallback(new Acknowledger());
      Answer answer = new Answer();
      client.connect(options, null, answer);
      player.await(answer);
      return player;
    } catch (MqttException e) {
      throw new IllegalStateException(identifier + " could not connect", e);
    }
  }

  /** Publishes; the DUP flag and the packet identifier of the message are not used. */
  public void publish(Packet.Publish message) throws InterruptedException {
    Answer answer = new Answer();
    try {
      client.publish(
          message.topic(),
          message.payload().toArray(),
          message.qos(),
          message.retain(),
          null,
          answer);
    } catch (MqttException e) {
      throw new IllegalStateException(identifier + " could not publish", e);
    }
    await(answer);
  }

  /** Subscribes; what arrives is taken and dropped. */
  public void subscribe(String topicFilter, int qos) throws InterruptedException {
    Answer answer = new Answer();
    try {
      client.subscribe(topicFilter, qos, null, answer);
    } catch (MqttException e) {
      throw new IllegalStateException(identifier + " could not subscribe", e);
    }
    await(answer);
  }

  /** Says goodbye, unless it has. */
  public void disconnect() throws InterruptedException {
    if (gone) {
      return;
    }
    gone = true;
    Answer answer = new Answer();
    try {
      client.disconnect(0, null, answer);
      await(answer);
      client.close();
    } catch (MqttException e) {
      throw new IllegalStateException(identifier + " could not disconnect", e);
    }
  }

  /** Drops the connection, where there still is one. */
  @Override
  public void close() {
    if (gone) {
      return;
    }
    gone = true;
    try {
      client.disconnectForcibly(0, 0, false);
      client.close(true);
    } catch (MqttException e) {
      // It was gone already.
      return;
    }
  }

  private void await(Answer answer) throws InterruptedException {
    try {
      answer.future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker did not answer " + identifier, e);
    }
  }

  private static final class Answer implements IMqttActionListener {
    private final CompletableFuture<IMqttToken> future = new CompletableFuture<>();

    @Override
    public void onSuccess(IMqttToken token) {
      future.complete(token);
    }

    @Override
    public void onFailure(IMqttToken token, Throwable cause) {
      future.completeExceptionally(cause);
    }
  }

  /** Without a callback Paho acknowledges nothing that arrives. */
  private static final class Acknowledger implements MqttCallback {
    @Override
    public void messageArrived(String topic, MqttMessage message) {}

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    @Override
    public void connectionLost(Throwable cause) {}
  }
}
