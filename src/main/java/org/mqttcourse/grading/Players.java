package org.mqttcourse.grading;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Probe;
import org.mqttcourse.playground.CoursePlayer;
import org.mqttcourse.wire.Packet;

/** The course's own clients in one check. */
final class Players implements AutoCloseable {
  private final RandomGenerator random;
  private volatile String brokerUrl = "";
  private final List<CoursePlayer> connected = new CopyOnWriteArrayList<>();

  /**
   * None yet.
   *
   * @param random for identifiers that no program can guess
   */
  Players(RandomGenerator random) {
    this.random = random;
  }

  /** Where those that come from now on find the broker. */
  void goTo(String url) {
    brokerUrl = url;
  }

  /** The broker stops: whoever is there is thrown out, and has nothing to say any more. */
  void left() {
    close();
    connected.clear();
  }

  /** Connects one. */
  Probe.Player player(String name) {
    String identifier = "%s-%012x".formatted(name, random.nextLong(1L << 48));
    try {
      CoursePlayer player = CoursePlayer.connect(brokerUrl, identifier);
      connected.add(player);
      return new Seat(player);
    } catch (InterruptedException e) {
      // A probe's signature has no room for it; the grader looks at the flag.
      Thread.currentThread().interrupt();
      throw new IllegalStateException(name + " was interrupted while connecting", e);
    }
  }

  /** Lets all of them say goodbye. */
  void disconnect() throws InterruptedException {
    for (CoursePlayer player : connected) {
      player.disconnect();
    }
  }

  @Override
  public void close() {
    connected.forEach(CoursePlayer::close);
  }

  private record Seat(CoursePlayer player) implements Probe.Player {
    @Override
    public void publish(Packet.Publish message) throws InterruptedException {
      player.publish(message);
    }

    @Override
    public void subscribe(String topicFilter, int qos) throws InterruptedException {
      player.subscribe(topicFilter, qos);
    }

    @Override
    public void disconnect() throws InterruptedException {
      player.disconnect();
    }
  }
}
