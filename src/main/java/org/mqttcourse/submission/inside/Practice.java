package org.mqttcourse.submission.inside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * What a program of this course usually does, so that the JVM can note which classes it needs for
 * that: {@code Start "" Practice SOCKET}. The broker is a few bytes that say yes.
 */
public final class Practice {
  private static final int TOPIC_AND_TEXT = 64;

  /** Where nobody listens, or somebody who does not speak MQTT. */
  private static final String NOWHERE = "tcp://localhost:1";

  private Practice() {}

  /** Finds no broker, then one; connects, listens, sends and leaves. */
  public static void main(String[] arguments) throws Exception {
    failTo(System.getenv().getOrDefault("MQTT_URL", NOWHERE));
    Path socket = Path.of(arguments[0]);
    Start.joinTo(Links.read("1883=" + socket));
    try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      door.bind(UnixDomainSocketAddress.of(socket));
      Thread broker = new Thread(() -> sayYes(door), "practice broker");
      broker.setDaemon(true);
      broker.start();
      play("tcp://localhost:1883");
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // That is what a program does that fails.
  private static void failTo(String url) throws MqttException {
    try (MqttClient client = new MqttClient(url, "practice", new MemoryPersistence())) {
      client.connect();
    } catch (MqttException e) {
      e.printStackTrace();
    }
  }

  private static void play(String url) throws Exception {
    String name = MqttClient.generateClientId();
    try (MqttClient client = new MqttClient(url, name, new MemoryPersistence())) {
      client.connect();
      client.subscribe("a/#", 1, (topic, message) -> message.getPayload());
      client.publish("a/b", "x".getBytes(UTF_8), 1, false);
      System.out.println("sent");
      client.disconnect();
    }
  }

  /** Answers each kind of packet; that each comes in one piece is true for so few. */
  private static void sayYes(ServerSocketChannel door) {
    try (SocketChannel client = door.accept()) {
      ByteBuffer packet = ByteBuffer.allocate(TOPIC_AND_TEXT * 4);
      while (client.read(packet.clear()) > 0) {
        packet.flip();
        switch (packet.get(0) >> 4 & 0xf) {
          case 1 -> say(client, 0x20, 2, 0, 0);
          case 8 -> say(client, 0x90, 3, packet.get(2), packet.get(3), 1);
          case 3 -> {
            // The topic has three bytes, and the packet's identifier follows.
            say(client, 0x30, 6, 0, 3, 'a', '/', 'b', 'x');
            say(client, 0x40, 2, packet.get(7), packet.get(8));
          }
          default -> {
            return;
          }
        }
      }
    } catch (IOException e) {
      // The archive lacks a few classes then, and serves all the same.
      return;
    }
  }

  private static void say(SocketChannel client, int... bytes) throws IOException {
    ByteBuffer packet = ByteBuffer.allocate(bytes.length);
    for (int one : bytes) {
      packet.put((byte) one);
    }
    client.write(packet.flip());
  }
}
