package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Sighting;

/** Who stands where in a drawing: the first client on the left, the broker, then the others. */
final class DiagramColumns {
  private static final int NARROWEST_GAP = 17;
  private static final int WIDEST_GAP = 46;

  private final Map<Integer, String> names = new LinkedHashMap<>();
  private final List<String> clients = new ArrayList<>();
  private final int shown;
  private final int gap;
  private final Texts texts;

  /** Places everybody in that many columns; who finds no place shares the last one. */
  DiagramColumns(List<Sighting> sightings, int room, Texts texts) {
    this.texts = texts;
    Set<String> students = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Sighting sighting : sightings) {
      int number = sighting.connection().number();
      if (!sighting.clientIdentifier().isEmpty()) {
        names.put(number, sighting.clientIdentifier());
      } else {
        names.putIfAbsent(number, "#" + number);
      }
    }
    for (Sighting sighting : sightings) {
      (sighting.of(Connection.Party.STUDENT) ? students : others).add(client(sighting));
    }
    clients.addAll(students);
    others.removeAll(students);
    clients.addAll(others);
    shown = Math.max(1, Math.min(clients.size(), (room - 1) / NARROWEST_GAP));
    gap = Math.min(WIDEST_GAP, (room - 1) / shown);
  }

  /** The name of the client that talks there. */
  String client(Sighting sighting) {
    return names.getOrDefault(sighting.connection().number(), "#" + sighting.connection().number());
  }

  /** The columns from one line to the next. */
  int gap() {
    return gap;
  }

  /** How many lines there are, the broker's among them. */
  int lines() {
    return shown + 1;
  }

  /** The line of that client: 0, or from 2 on; 1 is the broker's. */
  int line(String client) {
    int place = Math.min(clients.indexOf(client), shown - 1);
    return place == 0 ? 0 : place + 1;
  }

  /** Whether that client shares its line. */
  boolean shares(String client) {
    return clients.size() > shown && clients.indexOf(client) >= shown - 1;
  }

  /** What stands above that line. */
  String title(int line) {
    if (line == 1) {
      return texts.of("packet.diagram.broker");
    }
    int place = line == 0 ? 0 : line - 1;
    boolean several = clients.size() > shown && place == shown - 1;
    return several
        ? texts.count("packet.diagram.clients", clients.size() - place)
        : clients.get(place);
  }

  /** The clients at that line. */
  List<String> at(int line) {
    return clients.stream().filter(client -> line(client) == line).toList();
  }
}
