package org.mqttcourse.broker;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.security.PermitAllAuthorizatorPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;

/** Moquette as it is, without a door, on a free port. */
final class BareMoquette implements AutoCloseable {
  private final Server server = new Server();
  private final DoorAddress address;

  BareMoquette() throws IOException {
    this(new PermitAllAuthorizatorPolicy());
  }

  BareMoquette(IAuthorizatorPolicy policy) throws IOException {
    address = new DoorAddress(BrokerSettings.LOOPBACK, freePort());
    Properties settings = new Properties();
    settings.setProperty(IConfig.HOST_PROPERTY_NAME, address.host());
    settings.setProperty(IConfig.PORT_PROPERTY_NAME, "" + address.port());
    settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    settings.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "immediate");
    server.startServer(new MemoryConfig(settings), List.of(), null, null, policy);
  }

  DoorAddress address() {
    return address;
  }

  /** Its own end takes two seconds: nobody waits for it. */
  @Override
  public void close() {
    Thread ending = new Thread(server::stopServer, "bare Moquette ends");
    ending.setDaemon(true);
    ending.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
