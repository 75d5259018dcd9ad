package org.mqttcourse.broker;

/** Where a front door listens. */
public record DoorAddress(String host, int port) {
  /** As MQTT clients write it, such as {@code tcp://localhost:1883}. */
  public String url() {
    return url("tcp");
  }

  /** The same for a door with TLS, such as {@code ssl://localhost:8883}. */
  public String tlsUrl() {
    return url("ssl");
  }

  private String url(String scheme) {
    String name = host.equals(BrokerSettings.LOOPBACK) ? "localhost" : host;
    return scheme + "://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
