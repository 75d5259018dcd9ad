package org.mqttcourse.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * What must cross the wire before a try step is done, as it stands in the lesson: a packet's name
 * and what it must carry, such as {@code publish topic=test/all retain=true}.
 *
 * <p>Known fields: {@code topic}, {@code payload}, {@code qos}, {@code retain}, {@code filter},
 * {@code client}, {@code clean}, {@code will}, {@code dup}, {@code present} (a CONNACK's session
 * present), {@code to=client} (for a packet on its way to a client), and {@code count} (how many
 * such packets; 1 unless given).
 *
 * @param text as it stands in the lesson
 */
public record Condition(String text) {
  private static final List<String> FIELDS =
      List.of(
          "topic", "payload", "qos", "retain", "filter", "client", "clean", "will", "to", "dup",
          "present", "count");

  /** Checks the text once, so that a wrong lesson fails while it is built. */
  public Condition {
    String[] words = text.strip().split("\\s+");
    if (!Packet.NAMES.contains(words[0].toUpperCase(Locale.ROOT))) {
      throw new IllegalArgumentException("'" + words[0] + "' is no packet; one of " + Packet.NAMES);
    }
    for (int i = 1; i < words.length; i++) {
      String field = words[i].split("=", 2)[0];
      if (!FIELDS.contains(field) || !words[i].contains("=")) {
        throw new IllegalArgumentException(
            "'" + words[i] + "' is no field=value; fields are " + FIELDS);
      }
    }
  }

  /** How many such packets it takes. */
  public int count() {
    return Integer.parseInt(fields().getOrDefault("count", "1"));
  }

  /** Whether it is such a packet. */
  public Predicate<Sighting> packet() {
    String name = text.strip().split("\\s+")[0];
    Map<String, String> fields = fields();
    boolean toClient = "client".equals(fields.get("to")) || sentByBroker(name);
    List<Predicate<Sighting>> all = new ArrayList<>();
    all.add(s -> s.toBroker() != toClient);
    all.add(s -> s.event() instanceof Packet p && p.name().equals(name.toUpperCase(Locale.ROOT)));
    fields.forEach((field, value) -> all.add(field(field, value)));
    return all.stream().reduce(s -> true, Predicate::and);
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    String[] words = text.strip().split("\\s+");
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      fields.put(pair[0], pair[1]);
    }
    return fields;
  }

  private static boolean sentByBroker(String name) {
    return List.of("connack", "suback", "unsuback", "pingresp").contains(name);
  }

  private static Predicate<Sighting> field(String field, String value) {
    return switch (field) {
      case "client" -> sighting -> sighting.clientIdentifier().equals(value);
      case "topic" -> publish(p -> p.topic().equals(value));
      case "payload" -> publish(p -> p.payload().asUtf8().filter(value::equals).isPresent());
      case "retain" -> publish(p -> p.retain() == Boolean.parseBoolean(value));
      case "dup" -> publish(p -> p.dup() == Boolean.parseBoolean(value));
      case "qos" -> qos(value);
      case "filter" -> filter(value);
      case "clean" ->
          packet(Packet.Connect.class, c -> c.cleanSession() == Boolean.parseBoolean(value));
      case "present" ->
          packet(Packet.ConnAck.class, a -> a.sessionPresent() == Boolean.parseBoolean(value));
      case "will" ->
          packet(
              Packet.Connect.class,
              c -> c.will().filter(will -> will.topic().equals(value)).isPresent());
      default -> Objects::nonNull;
    };
  }

  private static Predicate<Sighting> qos(String value) {
    int qos = Integer.parseInt(value);
    return publish(p -> p.qos() == qos)
        .or(
            packet(
                Packet.Subscribe.class,
                s -> s.subscriptions().stream().anyMatch(one -> one.qos() == qos)));
  }

  private static Predicate<Sighting> filter(String value) {
    return packet(
            Packet.Subscribe.class,
            s -> s.subscriptions().stream().anyMatch(one -> one.topicFilter().equals(value)))
        .or(packet(Packet.Unsubscribe.class, u -> u.topicFilters().contains(value)));
  }

  private static Predicate<Sighting> publish(Predicate<Packet.Publish> condition) {
    return packet(Packet.Publish.class, condition);
  }

  private static <P extends Packet> Predicate<Sighting> packet(
      Class<P> type, Predicate<P> condition) {
    return sighting ->
        type.isInstance(sighting.event()) && condition.test(type.cast(sighting.event()));
  }
}
