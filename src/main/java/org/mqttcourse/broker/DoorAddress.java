package org.mqttcourse.broker;

/** Where a front door listens. */
public record DoorAddress(String host, int port) {
  /** As MQTT clients write it, such as {@code tcp://localhost:1883}. */
  public String url() {
    String name = host.equals(BrokerSettings.LOOPBACK) ? "localhost" : host;
    return "tcp://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
