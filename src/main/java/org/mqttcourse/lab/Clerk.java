package org.mqttcourse.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * A question for somebody who plays the broker: these have subscribed, this is published; who gets
 * it, and at which QoS?
 *
 * @param subscribers in order
 * @param topic that is published to
 * @param qos at which it is
 */
public record Clerk(List<Subscriber> subscribers, String topic, int qos) {
  /** The highest level: nothing gets harder behind it. */
  public static final int TOP_LEVEL = 4;

  private static final List<String> NAMES = List.of("anna", "ben", "cleo", "dora", "emil");
  private static final List<String> PLACES = List.of("home", "school", "park");
  private static final List<String> ROOMS = List.of("kitchen", "hall", "lab");
  private static final List<String> THINGS = List.of("light", "temp", "door");

  public Clerk {
    subscribers = List.copyOf(subscribers);
  }

  /** Somebody who has subscribed, at a QoS. */
  public record Subscriber(String name, String filter, int qos) {}

  /**
   * Draws a question.
   *
   * @param level from 0: exact topics at QoS 0, then +, then #, then qualities, then odd topics
   */
  public static Clerk draw(int level, RandomGenerator random) {
    List<String> topic =
        new ArrayList<>(List.of(one(PLACES, random), one(ROOMS, random), one(THINGS, random)));
    if (level >= TOP_LEVEL && random.nextInt(3) == 0) {
      topic.add(0, random.nextBoolean() ? "" : "$SYS");
    }
    int count = Math.min(NAMES.size(), 3 + level / 2);
    List<Subscriber> subscribers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int qos = level >= 3 ? random.nextInt(3) : 0;
      subscribers.add(new Subscriber(NAMES.get(i), filter(topic, level, random), qos));
    }
    // A client may not publish to $SYS: the level that teaches that has it in the filters alone.
    List<String> plain = topic.get(0).equals("$SYS") ? topic.subList(1, topic.size()) : topic;
    return new Clerk(subscribers, String.join("/", plain), level >= 3 ? random.nextInt(3) : 0);
  }

  /** A filter that matches the topic, or nearly does. */
  private static String filter(List<String> topic, int level, RandomGenerator random) {
    List<String> levels = new ArrayList<>(topic);
    if (random.nextInt(2) == 0) {
      int place = random.nextInt(levels.size());
      levels.set(place, one(place == levels.size() - 1 ? THINGS : ROOMS, random));
    }
    if (level >= 1 && random.nextInt(3) > 0) {
      levels.set(random.nextInt(levels.size()), "+");
    }
    if (level >= 2 && random.nextInt(2) == 0) {
      int cut = random.nextInt(levels.size() + 1);
      levels = new ArrayList<>(levels.subList(0, cut));
      levels.add("#");
    } else if (level >= 1 && random.nextInt(4) == 0) {
      levels.remove(levels.size() - 1);
    }
    return String.join("/", levels);
  }

  private static String one(List<String> words, RandomGenerator random) {
    return words.get(random.nextInt(words.size()));
  }

  /**
   * Lets the real broker settle it.
   *
   * @return who gets the message, and at which QoS
   */
  public Map<String, Integer> settle() throws IOException, InterruptedException {
    Map<String, Integer> gets = new TreeMap<>();
    try (Lab lab = new Lab(0, new Silence())) {
      for (Subscriber one : subscribers) {
        lab.carryOut("sub -i %s -t '%s' -q %d".formatted(one.name(), one.filter(), one.qos()));
      }
      // To the end of the queue: when this one is there, the other is where it goes.
      lab.carryOut("sub -i watcher -t '" + topic + "' -q 0");
      lab.execute("pub -i sender -t '%s' -m hello -q %d".formatted(topic, qos));
      for (Sighting sighting : lab.journal().freeze().toClients().sightings()) {
        if (sighting.event() instanceof Packet.Publish publish
            && !sighting.clientIdentifier().equals("watcher")) {
          gets.put(sighting.clientIdentifier(), publish.qos());
        }
      }
    } catch (PlaygroundException e) {
      throw new IllegalStateException("the question's own commands are wrong", e);
    }
    return gets;
  }
}
