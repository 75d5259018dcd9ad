package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;

/** What stands on an arrow: as much as there is room for, the packet's name first. */
final class DiagramWords {
  private static final int SHORTEST_TOPIC = 5;
  private static final int TIGHT = 20;
  private static final int LONGEST_PAYLOAD = 24;

  private final Theme theme;

  DiagramWords(Theme theme) {
    this.theme = theme;
  }

  /** The words for that event, in at most that many columns. */
  String of(Event event, int room) {
    if (event instanceof Packet.Publish publish) {
      return publish(publish, room);
    } else if (event instanceof Packet packet) {
      List<String> words = new ArrayList<>(List.of(packet.name()));
      PacketWords.of(packet, payload -> "", theme.texts())
          .forEach(word -> words.add(Safe.value(word, theme)));
      return asManyAsFit(words, room);
    }
    if (event instanceof Event.Fault fault) {
      return shorten(theme.either("✗ ", "x ") + FaultWords.brief(fault, theme.texts()), room);
    }
    return event instanceof Event.Refused
        ? shorten(theme.text("packet.diagram.refused"), room)
        : shorten(theme.text("packet.diagram.closes"), room);
  }

  private String publish(Packet.Publish publish, int room) {
    if (room < TIGHT && publish.qos() > 0) {
      // What tells one copy from another matters more than a topic's first letters.
      String name = (publish.dup() ? "PUB DUP #" : "PUBLISH #") + publish.packetIdentifier();
      int left = room - Columns.of(name) - 1;
      String topic = Safe.value(publish.topic(), theme);
      return left < SHORTEST_TOPIC ? shorten(name, room) : name + " " + shorten(topic, left);
    }
    String rest = publish.dup() ? " DUP" : "";
    rest +=
        publish.qos() == 0 ? " QoS 0" : " QoS " + publish.qos() + " #" + publish.packetIdentifier();
    rest += publish.retain() ? " retain" : "";
    String topic = Safe.value(publish.topic(), theme);
    String all = "PUBLISH " + topic + rest;
    int over = Columns.of(all) - room;
    if (over > 0) {
      int left = Math.max(SHORTEST_TOPIC, Columns.of(topic) - over);
      if (Columns.of("PUBLISH " + rest) + left > room) {
        return shorten("PUBLISH " + topic, room);
      }
      return shorten("PUBLISH " + shorten(topic, left) + rest, room);
    }
    String payload = ConversationPrinter.payload(publish.payload(), theme, LONGEST_PAYLOAD);
    return Columns.of(all) + 1 + Columns.of(payload) <= room ? all + " " + payload : all;
  }

  private String asManyAsFit(List<String> words, int room) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (word.isEmpty()) {
        continue;
      }
      String next = text.isEmpty() ? word : text + " " + word;
      if (Columns.of(next) > room) {
        boolean worthIt = room - Columns.of(text.toString()) > SHORTEST_TOPIC;
        return text.isEmpty() || worthIt ? shorten(next, room) : text.toString();
      }
      text.setLength(0);
      text.append(next);
    }
    return text.toString();
  }

  /** The text, fit for this terminal, its end cut off where it has more columns. */
  String shorten(String words, int columns) {
    String text = Safe.line(words, theme);
    if (Columns.of(text) <= columns) {
      return text;
    }
    int end = text.length();
    while (end > 0 && Columns.of(text.substring(0, end)) > columns - 1) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + theme.either("…", "~");
  }
}
