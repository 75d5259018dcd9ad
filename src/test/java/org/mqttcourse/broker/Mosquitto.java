package org.mqttcourse.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Mosquitto at work on a free port of this machine, open to everybody, keeping nothing on disk. */
final class Mosquitto implements AutoCloseable {
  private final Path folder;
  private final Process process;
  private final DoorAddress address;

  /** Started, and listening; without mosquitto the test ends here. */
  Mosquitto() throws IOException {
    String program = Foreign.command("mosquitto", "mosquitto");
    address = new DoorAddress(BrokerSettings.LOOPBACK, freePort());
    folder = Files.createTempDirectory("mosquitto");
    Path settings = folder.resolve("mosquitto.conf");
    Files.writeString(
        settings,
        "listener %d %s\nallow_anonymous true\npersistence false\n"
            .formatted(address.port(), address.host()));
    process =
        new ProcessBuilder(program, "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .ignoreExceptions()
        .until(() -> process.isAlive() && accepts());
  }

  URI url() {
    return URI.create(address.url());
  }

  private boolean accepts() throws IOException {
    try (Socket socket = new Socket(address.host(), address.port())) {
      return socket.isConnected();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(folder.resolve("log"));
    Files.deleteIfExists(folder.resolve("mosquitto.conf"));
    Files.deleteIfExists(folder);
  }
}
