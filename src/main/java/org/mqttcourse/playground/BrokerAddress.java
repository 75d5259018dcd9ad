package org.mqttcourse.playground;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.mqttcourse.text.Text;

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
              Text.of("playground.connack.1", this);
          case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
              Text.of("playground.connack.2", this, client);
          case MqttException.REASON_CODE_BROKER_UNAVAILABLE ->
              Text.of("playground.connack.3", this);
          case MqttException.REASON_CODE_FAILED_AUTHENTICATION ->
              Text.of("playground.connack.4", this);
          case MqttException.REASON_CODE_NOT_AUTHORIZED ->
              Text.of("playground.connack.5", this, client);
          case MqttException.REASON_CODE_CONNECTION_LOST ->
              Text.of("playground.connack.hung.up", this);
          default -> unreachable(e.getCause());
        });
  }

  /** The broker was reached but did not answer. */
  PlaygroundException silence() {
    return new PlaygroundException(Text.of("playground.broker.silent", this));
  }

  private Text unreachable(Throwable cause) {
    if (cause instanceof SSLException) {
      return Trust.refusal(this, cause);
    }
    if (cause instanceof UnknownHostException) {
      return Text.of("playground.broker.no.host", host());
    } else if (cause instanceof SocketTimeoutException) {
      return Text.of("playground.broker.no.answer", this);
    }
    return Text.of("playground.broker.nobody", this);
  }

  private String host() {
    String host = URI.create(url).getHost();
    return host == null ? url : host;
  }
}
