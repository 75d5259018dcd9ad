package org.mqttcourse.broker;

import io.netty.channel.ChannelPipeline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/** Another broker behind the door, in place of ours. */
final class Upstream implements FrontDoor.Behind {
  private static final int PATIENCE_MILLIS = 3000;
  private static final Set<String> SCHEMES = Set.of("tcp", "mqtt");

  private final InetSocketAddress broker;

  /**
   * Tries whether it can be reached.
   *
   * @throws IOException with a message for the user where it can't, or the address is no good
   */
  Upstream(URI address) throws IOException {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("");
    if (!SCHEMES.contains(scheme) || address.getHost() == null) {
      throw new TextIOException(Text.of("door.upstream.address", address));
    }
    int port = address.getPort() < 0 ? BrokerSettings.MQTT_PORT : address.getPort();
    broker = new InetSocketAddress(address.getHost(), port);
    try (Socket probe = new Socket()) {
      probe.connect(broker, PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new TextIOException(Text.of("door.upstream.silent", address), e);
    }
  }

  @Override
  public void join(ChannelPipeline pipeline, Visit visit) {
    pipeline.addLast("relay", new Relay(visit, broker));
  }

  @Override
  public String inventClientIdentifier() {
    // The other broker does that, and does not tell.
    return "";
  }

  @Override
  public void stop() {
    // It is not ours to stop.
  }
}
