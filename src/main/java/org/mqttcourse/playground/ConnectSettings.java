package org.mqttcourse.playground;

import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/**
 * What a client says in its CONNECT, apart from its name.
 *
 * @param keepAlive seconds; 0 switches it off
 * @param caFile whom to trust, where the connection is to be encrypted
 * @param reconnect whether it comes back by itself when its connection breaks
 */
record ConnectSettings(
    boolean cleanSession,
    int keepAlive,
    Optional<String> user,
    Optional<String> password,
    Optional<String> caFile,
    Optional<Packet.Will> will,
    boolean reconnect) {
  /** Seconds until a broker that does not answer the call is given up. */
  private static final int TCP_PATIENCE = 3;

  private static final int LONGEST_KEEP_ALIVE = 65_535;
  private static final int KEEP_ALIVE = 60;

  static ConnectSettings of(Arguments arguments) throws PlaygroundException {
    if (arguments.has(Flag.PASSWORD) && !arguments.has(Flag.USER)) {
      throw new PlaygroundException(Text.of("playground.password.alone"));
    }
    return new ConnectSettings(
        !arguments.has(Flag.KEEP_SESSION),
        arguments.number(Flag.KEEP_ALIVE, 0, LONGEST_KEEP_ALIVE).orElse(KEEP_ALIVE),
        arguments.value(Flag.USER),
        arguments.value(Flag.PASSWORD),
        arguments.value(Flag.CA_FILE),
        will(arguments),
        !arguments.has(Flag.NO_RECONNECT));
  }

  /** Whether the arguments say anything about how to connect. */
  static boolean givenIn(Arguments arguments) {
    return Flag.CONNECTING.stream().anyMatch(arguments::has);
  }

  private static Optional<Packet.Will> will(Arguments arguments) throws PlaygroundException {
    if (!arguments.has(Flag.WILL_TOPIC)) {
      for (Flag flag : new Flag[] {Flag.WILL_PAYLOAD, Flag.WILL_QOS, Flag.WILL_RETAIN}) {
        if (arguments.has(flag)) {
          throw new PlaygroundException(Text.of("playground.will.alone", flag.label()));
        }
      }
      return Optional.empty();
    }
    return Optional.of(
        new Packet.Will(
            Topics.name(arguments.required(Flag.WILL_TOPIC).get(0)),
            Bytes.utf8(arguments.value(Flag.WILL_PAYLOAD).orElse("")),
            arguments.qos(Flag.WILL_QOS),
            arguments.has(Flag.WILL_RETAIN)));
  }

  /** The same as Paho wants it. */
  MqttConnectOptions options(BrokerAddress broker) throws PlaygroundException {
    MqttConnectOptions options = new MqttConnectOptions();
    // Without a version Paho tries a refused CONNECT again as MQTT 3.1.
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setConnectionTimeout(TCP_PATIENCE);
    options.setCleanSession(cleanSession);
    if (!broker.isEncrypted()) {
      options.setSocketFactory(new PromptSockets());
    } else if (caFile.isPresent()) {
      options.setSocketFactory(Trust.only(caFile.get()));
    }
    options.setKeepAliveInterval(keepAlive);
    user.ifPresent(options::setUserName);
    password.ifPresent(text -> options.setPassword(text.toCharArray()));
    will.ifPresent(w -> options.setWill(w.topic(), w.payload().toArray(), w.qos(), w.retain()));
    return options;
  }
}
