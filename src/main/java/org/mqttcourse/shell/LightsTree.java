package org.mqttcourse.shell;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mqttcourse.playground.PlaygroundOutput;
import org.mqttcourse.report.Strip;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/**
 * Gathers what the strips below a topic say of themselves, as the protocol of lesson 17 has it.
 * Safe for many threads.
 */
final class LightsTree implements PlaygroundOutput {
  private static final int MOST_STRIPS = 200;
  private static final int MOST_LAMPS = 500;
  private static final String LOST = "playground.lost";
  private static final String REFUSED = "playground.sub.refused";
  private static final Set<String> TROUBLES = Set.of(LOST, REFUSED);
  private static final String STATE = "/state";
  private static final String STATUS = "/status";

  private final String topic;
  private final Map<String, Strip> strips = new TreeMap<>();
  private Consumer<Strip> listener = strip -> {};
  private Text note = Text.NOTHING;

  /** Knows of no strip yet. */
  LightsTree(String topic) {
    this.topic = topic;
  }

  /** Tells of each strip as it is now, and from now on of each change. */
  synchronized void tell(Consumer<Strip> newListener) {
    listener = newListener;
    strips.values().forEach(newListener);
  }

  /** What one subscribes to for it: the topic may be a strip's own, or that of many strips. */
  List<String> filters() {
    return List.of(topic + STATE, topic + STATUS, topic + "/+" + STATE, topic + "/+" + STATUS);
  }

  /** By their names. */
  synchronized List<Strip> strips() {
    return List.copyOf(strips.values());
  }

  /** What is in the way now. */
  synchronized Text note() {
    return note;
  }

  @Override
  public void say(String line) {
    // Who is connected, and listens, need not be told.
  }

  @Override
  public synchronized void say(Text text) {
    if (TROUBLES.contains(text.key())) {
      note = text;
    } else if (text.key().startsWith("playground.back")) {
      note = Text.NOTHING;
    }
  }

  @Override
  public synchronized void arrived(String client, Packet.Publish message, boolean verbose) {
    String name = name(message.topic());
    Strip before = strips.getOrDefault(name, Strip.called(name));
    Strip now = after(before, message);
    if (now.equals(before) || (!strips.containsKey(name) && strips.size() >= MOST_STRIPS)) {
      return;
    }
    strips.put(name, now);
    if (now.equals(Strip.called(name))) {
      strips.remove(name);
    }
    listener.accept(now);
  }

  private String name(String of) {
    String strip = of.substring(0, of.lastIndexOf('/'));
    return strip.equals(topic) ? topic : strip.substring(topic.length() + 1);
  }

  private static Strip after(Strip before, Packet.Publish message) {
    boolean gone = message.payload().size() == 0;
    if (message.topic().endsWith(STATUS)) {
      return before.saying(message.payload().asUtf8().orElse("no status that I understand"));
    }
    return gone ? before.shining(List.of(), Strip.STILL) : read(before, message.payload());
  }

  private static Strip read(Strip before, Bytes payload) {
    try {
      JsonElement json = JsonParser.parseString(payload.asUtf8().orElse(""));
      if (json instanceof JsonObject state && state.get("lamps") instanceof JsonArray lamps) {
        List<Integer> colours = new ArrayList<>();
        for (JsonElement lamp : lamps) {
          if (colours.size() < MOST_LAMPS) {
            colours.add(colour(lamp));
          }
        }
        return before.shining(colours, pattern(state));
      }
    } catch (JsonParseException | NumberFormatException | IllegalStateException e) {
      return before.shining(List.of(), "no state that I understand");
    }
    return before.shining(List.of(), "no state that I understand");
  }

  private static int colour(JsonElement lamp) {
    String text = lamp instanceof JsonPrimitive colour ? colour.getAsString() : "";
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new NumberFormatException("no colour: " + text);
    }
    return Integer.parseInt(text.substring(1), 16);
  }

  private static String pattern(JsonObject state) {
    return state.get("pattern") instanceof JsonPrimitive pattern && pattern.isString()
        ? pattern.getAsString()
        : Strip.STILL;
  }
}
