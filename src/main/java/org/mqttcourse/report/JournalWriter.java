package org.mqttcourse.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * Writes a conversation to a file: each packet in one line, however long, and none left out, so
 * that a complaint can be looked into. In English in every language: who looks into it need not
 * speak the student's.
 */
public final class JournalWriter {
  private static final int LONGEST_PAYLOAD = 4096;

  private final Appendable out;

  /** Writes to that. */
  public JournalWriter(Appendable out) {
    this.out = out;
  }

  /** Number, seconds, whose connection, its client, direction, packet, bytes on the wire. */
  public void write(Conversation conversation) throws IOException {
    for (Sighting sighting : conversation.sightings()) {
      Connection connection = sighting.connection();
      String whose = connection.party() == Connection.Party.STUDENT ? "student" : "course";
      List<String> words = new ArrayList<>();
      words.add(Integer.toString(connection.number()));
      words.add(whose);
      words.add(
          sighting.clientIdentifier().isEmpty()
              ? "(no name yet)"
              : Safe.value(sighting.clientIdentifier(), Theme.PLAIN));
      words.add(sighting.toBroker() ? "→" : "←");
      words.addAll(what(sighting));
      out.append(
              String.format(
                  Locale.ROOT, "%5d %9.3f  ", sighting.number(), sighting.at().toNanos() / 1e9))
          .append(String.join(" ", words))
          .append('\n');
    }
  }

  private static List<String> what(Sighting sighting) {
    List<String> words = new ArrayList<>();
    if (sighting.event() instanceof Packet packet) {
      words.add(packet.name());
      PacketWords.of(
              packet,
              payload -> ConversationPrinter.payload(payload, Theme.PLAIN, LONGEST_PAYLOAD),
              Theme.PLAIN.texts())
          .stream()
          .filter(word -> !word.isEmpty())
          .forEach(word -> words.add(Safe.value(word, Theme.PLAIN)));
      words.add(Theme.PLAIN.count("packet.trace.bytes", sighting.raw().size()).strip());
    } else if (sighting.event() instanceof Event.Closed closed) {
      words.add("closed by " + FaultWords.who(closed, Theme.PLAIN.texts()));
    } else if (sighting.event() instanceof Event.Refused refused) {
      words.add("closed by the broker: " + Safe.value(refused.reason(), Theme.PLAIN));
    } else if (sighting.event() instanceof Event.Fault fault) {
      words.add(Safe.value(FaultWords.of(fault, Theme.PLAIN.texts()), Theme.PLAIN));
    } else {
      words.add("opened");
    }
    return words;
  }
}
