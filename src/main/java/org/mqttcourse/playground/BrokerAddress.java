package org.mqttcourse.playground;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Where the broker is, and what to say when it does not let a client in. */
record BrokerAddress(String url) {
  /** Asks for the address; the broker may start only now, and may fail to. */
  static BrokerAddress ask(Supplier<String> url) throws PlaygroundException {
    try {
      return new BrokerAddress(url.get());
    } catch (UncheckedIOException e) {
      throw new PlaygroundException(e.getCause().getMessage());
    }
  }

  /** Whether what is said to it can't be read on the way. */
  boolean isEncrypted() {
    return !url.startsWith("tcp:");
  }

  /** Host and port, as one would write them to a friend. */
  @Override
  public String toString() {
    URI uri = URI.create(url);
    return uri.getHost() == null ? url : uri.getHost() + ":" + uri.getPort();
  }

  /** Why a connection did not come about. */
  PlaygroundException refusal(String client, MqttException e) {
    return new PlaygroundException(
        switch (e.getReasonCode()) {
          case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION ->
              "%s does not speak MQTT 3.1.1 (return code 1).".formatted(this);
          case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
              "%s refuses the name '%s' (return code 2); try another.".formatted(this, client);
          case MqttException.REASON_CODE_BROKER_UNAVAILABLE ->
              "%s can't serve us now (return code 3); try again later.".formatted(this);
          case MqttException.REASON_CODE_FAILED_AUTHENTICATION ->
              "%s refuses user or password (return code 4): -u USER -P PASSWORD".formatted(this);
          case MqttException.REASON_CODE_NOT_AUTHORIZED ->
              "%s does not let %s in (return code 5). Try -u USER -P PASSWORD"
                  .formatted(this, client);
          case MqttException.REASON_CODE_CONNECTION_LOST ->
              "%s hung up before it answered. Is that an MQTT broker?".formatted(this);
          default -> unreachable(e.getCause());
        });
  }

  /** The broker was reached but did not answer. */
  PlaygroundException silence() {
    return new PlaygroundException(
        "%s does not answer. Is that an MQTT broker? Try again in a moment.".formatted(this));
  }

  private String unreachable(Throwable cause) {
    if (cause instanceof SSLException) {
      return Trust.refusal(this, cause);
    }
    if (cause instanceof UnknownHostException) {
      return "No host is called %s. Check the broker's address.".formatted(host());
    } else if (cause instanceof SocketTimeoutException) {
      return "%s does not answer. Check the broker's address, and the network.".formatted(this);
    }
    return "Nobody listens at %s. Is the broker running? Check its address.".formatted(this);
  }

  private String host() {
    String host = URI.create(url).getHost();
    return host == null ? url : host;
  }
}
