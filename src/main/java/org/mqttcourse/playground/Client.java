package org.mqttcourse.playground;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.ScheduledExecutorPingSender;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/**
 * One client; connected until it leaves, or its connection breaks: then {@link #again} it may be.
 */
final class Client {
  /** How long a goodbye may take. */
  static final Duration GOODBYE_PATIENCE = Duration.ofSeconds(1);

  private static final Duration CONNACK_PATIENCE = Duration.ofSeconds(5);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
  private static final Duration ACK_PATIENCE = Duration.ofSeconds(2);
  private static final long QUIESCE_MILLIS = 300;

  private final String name;
  private final ConnectSettings settings;
  private final BrokerAddress broker;
  private final MqttAsyncClient paho;
  private volatile boolean leaving;
  private volatile boolean sessionPresent;

  private Client(
      String name, ConnectSettings settings, BrokerAddress broker, MqttAsyncClient paho) {
    this.name = name;
    this.settings = settings;
    this.broker = broker;
    this.paho = paho;
  }

  /**
   * Connects.
   *
   * @param arrived hears of each message, on a thread of Paho's
   * @param lost hears of it when the connection ends without being asked to
   */
  static Client connect(
      String name,
      ConnectSettings settings,
      BrokerAddress broker,
      Consumer<Packet.Publish> arrived,
      Consumer<Client> lost)
      throws PlaygroundException, InterruptedException {
    PahoThreads threads = new PahoThreads(name);
    MqttAsyncClient paho;
    try {
      paho =
          new MqttAsyncClient(
              broker.url(),
              name,
              new MemoryPersistence(),
              new ScheduledExecutorPingSender(PahoThreads.forPings(name)),
              threads);
    } catch (MqttException | IllegalArgumentException e) {
      throw new PlaygroundException(Text.of("playground.broker.address", broker.url()));
    }
    Client client = new Client(name, settings, broker, paho);
    // Before connecting: a kept session's messages come right behind the CONNACK.
    paho.setCallback(client.new Callback(arrived, lost));
    client.connect();
    return client;
  }

  private void connect() throws PlaygroundException, InterruptedException {
    boolean connected = false;
    Pending pending = new Pending();
    try {
      paho.connect(settings.options(broker), null, pending);
      sessionPresent = pending.await(CONNACK_PATIENCE).getSessionPresent();
      connected = true;
    } catch (MqttException e) {
      throw broker.refusal(name, e);
    } catch (TimeoutException e) {
      throw broker.silence();
    } finally {
      if (!connected) {
        hangUp();
      }
    }
  }

  String name() {
    return name;
  }

  ConnectSettings settings() {
    return settings;
  }

  BrokerAddress broker() {
    return broker;
  }

  boolean isConnected() {
    return !leaving && paho.isConnected();
  }

  /** Whether the broker had kept this client's session. */
  boolean sessionPresent() {
    return sessionPresent;
  }

  /**
   * Connects once more, after the connection broke. Where the session is kept, what was not
   * acknowledged goes out again.
   *
   * @return whether it worked
   */
  boolean again() throws InterruptedException {
    Pending pending = new Pending();
    try {
      paho.connect(settings.options(broker), null, pending);
      sessionPresent = pending.await(CONNACK_PATIENCE).getSessionPresent();
      return true;
    } catch (MqttException | PlaygroundException e) {
      return false;
    } catch (TimeoutException e) {
      giveUpTry();
      return false;
    }
  }

  /** Or the next try would be told that this one is still under way. */
  private void giveUpTry() {
    try {
      paho.disconnectForcibly(0, 0, false);
    } catch (MqttException e) {
      // It was over already.
    }
  }

  /** Whether it has gone, or was told to, for good. */
  boolean isGone() {
    return leaving;
  }

  /**
   * Publishes.
   *
   * @param late hears of the acknowledgement where it comes after this has returned
   */
  Delivery.State publish(String topic, Bytes payload, int qos, boolean retain, Runnable late)
      throws PlaygroundException, InterruptedException {
    Delivery delivery = new Delivery(late);
    try {
      paho.publish(topic, payload.toArray(), qos, retain, null, delivery);
    } catch (MqttException | IllegalArgumentException e) {
      throw broken("playground.client.not.publish", e);
    }
    return delivery.await(ACK_PATIENCE);
  }

  /** Subscribes; the granted qualities of service, 128 for a refused filter. */
  List<Integer> subscribe(List<String> filters, int qos)
      throws PlaygroundException, InterruptedException {
    Pending pending = new Pending();
    int[] wanted = new int[filters.size()];
    Arrays.fill(wanted, qos);
    try {
      paho.subscribe(filters.toArray(String[]::new), wanted, null, pending);
      IMqttToken token = pending.await(ANSWER_PATIENCE);
      return Arrays.stream(token.getGrantedQos()).boxed().toList();
    } catch (TimeoutException e) {
      throw broker.silence();
    } catch (MqttException | IllegalArgumentException e) {
      throw broken("playground.client.not.subscribe", e);
    }
  }

  void unsubscribe(List<String> filters) throws PlaygroundException, InterruptedException {
    Pending pending = new Pending();
    try {
      paho.unsubscribe(filters.toArray(String[]::new), null, pending);
      pending.await(ANSWER_PATIENCE);
    } catch (TimeoutException e) {
      throw broker.silence();
    } catch (MqttException | IllegalArgumentException e) {
      throw broken("playground.client.not.unsubscribe", e);
    }
  }

  /** Says goodbye; hangs up where that can't be said. */
  void disconnect() throws InterruptedException {
    disconnect(GOODBYE_PATIENCE);
  }

  /** The same, where the broker must have heard it within that time. */
  void disconnect(Duration patience) throws InterruptedException {
    leaving = true;
    Pending pending = new Pending();
    boolean gone = false;
    try {
      paho.disconnect(QUIESCE_MILLIS, null, pending);
      pending.await(patience);
      paho.close();
      gone = true;
    } catch (MqttException | TimeoutException e) {
      // It had no way to say goodbye; the finally clause ends the connection.
    } finally {
      if (!gone) {
        hangUp();
      }
    }
  }

  /** Ends the connection without a word, in the background since Paho may take its time. */
  private void hangUp() {
    leaving = true;
    Thread end =
        new Thread(
            () -> {
              try {
                paho.disconnectForcibly(0, 0, false);
                paho.close(true);
              } catch (MqttException e) {
                // It had ended already.
              }
            },
            "MQTT end of " + name);
    end.setDaemon(true);
    end.start();
  }

  private PlaygroundException broken(String key, Exception e) {
    if (e instanceof MqttException paho
        && paho.getReasonCode() == MqttException.REASON_CODE_MAX_INFLIGHT) {
      return new PlaygroundException(Text.of("playground.client.too.many", name));
    }
    if (isConnected()) {
      return new PlaygroundException(Text.of(key, name, String.valueOf(e.getMessage())));
    }
    Text rest =
        settings.reconnect()
            ? Text.of("playground.client.try.again")
            : Text.of("playground.client.connect.again", name);
    return new PlaygroundException(Text.of("playground.client.lost", name, broker, rest));
  }

  /** What Paho calls. */
  private final class Callback implements MqttCallback {
    private final Consumer<Packet.Publish> arrived;
    private final Consumer<Client> lost;

    Callback(Consumer<Packet.Publish> arrived, Consumer<Client> lost) {
      this.arrived = arrived;
      this.lost = lost;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      arrived.accept(
          new Packet.Publish(
              topic,
              Bytes.of(message.getPayload()),
              message.getQos(),
              message.isRetained(),
              message.isDuplicate(),
              message.getId()));
    }

    @Override
    public void connectionLost(Throwable cause) {
      if (!leaving) {
        leaving = !settings.reconnect();
        lost.accept(Client.this);
      }
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
  }
}
