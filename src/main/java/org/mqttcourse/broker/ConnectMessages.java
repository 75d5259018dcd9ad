package org.mqttcourse.broker;

import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.util.Optional;

/** What the door needs to know of a CONNECT, and to change in it, on its way to the engine. */
final class ConnectMessages {
  private ConnectMessages() {}

  /** The same CONNECT with that client identifier. */
  static MqttConnectMessage named(MqttConnectMessage connect, String clientIdentifier) {
    return connect.payload().clientIdentifier().equals(clientIdentifier)
        ? connect
        : with(connect, clientIdentifier, connect.payload().willTopic());
  }

  /** The same CONNECT with another topic for its will. */
  static MqttConnectMessage withWillTopic(MqttConnectMessage connect, String willTopic) {
    return with(connect, connect.payload().clientIdentifier(), willTopic);
  }

  private static MqttConnectMessage with(
      MqttConnectMessage connect, String clientIdentifier, String willTopic) {
    MqttConnectPayload payload = connect.payload();
    return new MqttConnectMessage(
        connect.fixedHeader(),
        connect.variableHeader(),
        new MqttConnectPayload(
            clientIdentifier,
            payload.willProperties(),
            willTopic,
            payload.willMessageInBytes(),
            payload.userName(),
            payload.passwordInBytes()));
  }

  /** The user name, where it brings one. */
  static Optional<String> userName(MqttConnectMessage connect) {
    return connect.variableHeader().hasUserName()
        ? Optional.of(connect.payload().userName())
        : Optional.empty();
  }

  /** The password; empty where it brings none. */
  static byte[] password(MqttConnectMessage connect) {
    byte[] password = connect.payload().passwordInBytes();
    return password == null ? new byte[0] : password;
  }

  /** Whether it speaks MQTT 5. */
  static boolean isFive(MqttConnectMessage connect) {
    return connect.variableHeader().version() == MqttVersion.MQTT_5.protocolLevel();
  }

  /** Whether the session ends with its connection. */
  static boolean endsWithItsConnection(MqttConnectMessage connect) {
    return connect.variableHeader().isCleanSession()
        && (!isFive(connect) || expiry(connect.variableHeader().properties()).orElse(0) == 0);
  }

  /** MQTT 5: for how many seconds the session outlives the connection; unsigned. */
  static Optional<Integer> expiry(MqttProperties properties) {
    return properties.getProperty(MqttPropertyType.SESSION_EXPIRY_INTERVAL.value())
            instanceof MqttProperties.IntegerProperty seconds
        ? Optional.of(seconds.value())
        : Optional.empty();
  }

  /** The same CONNECT, resuming a session where there is one. */
  static MqttConnectMessage resuming(MqttConnectMessage connect) {
    MqttConnectVariableHeader header = connect.variableHeader();
    return new MqttConnectMessage(
        connect.fixedHeader(),
        new MqttConnectVariableHeader(
            header.name(),
            header.version(),
            header.hasUserName(),
            header.hasPassword(),
            header.isWillRetain(),
            header.willQos(),
            header.isWillFlag(),
            false,
            header.keepAliveTimeSeconds(),
            header.properties()),
        connect.payload());
  }

  /** The same CONNACK, with nothing said about how long the session lasts. */
  static MqttConnAckMessage withoutExpiry(MqttConnAckMessage answer) {
    MqttConnAckVariableHeader header = answer.variableHeader();
    MqttProperties properties = new MqttProperties();
    for (MqttProperties.MqttProperty<?> property : header.properties().listAll()) {
      if (property.propertyId() != MqttPropertyType.SESSION_EXPIRY_INTERVAL.value()) {
        properties.add(property);
      }
    }
    return new MqttConnAckMessage(
        answer.fixedHeader(),
        new MqttConnAckVariableHeader(
            header.connectReturnCode(), header.isSessionPresent(), properties));
  }
}
