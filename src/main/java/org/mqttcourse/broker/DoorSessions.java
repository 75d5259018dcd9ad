package org.mqttcourse.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mqttcourse.broker.data.Change;
import org.mqttcourse.broker.data.DataFolder;
import org.mqttcourse.broker.data.KeptSession;

/** What the door remembers of each client, by its identifier. For the door's one event loop. */
final class DoorSessions {
  private final Limits limits;
  private final Optional<DataFolder> data;
  private final Map<String, DoorSession> sessions = new HashMap<>();

  DoorSessions(Limits limits, Optional<DataFolder> data) {
    this.limits = limits;
    this.data = data;
  }

  /** Takes one back that was kept in the folder. */
  void restore(DataFolder folder, KeptSession kept) {
    Diary diary = new ClientDiary(folder, kept.client());
    sessions.put(kept.client(), DoorSession.restored(kept, limits, diary));
  }

  /** That client's; begun anew where the client wants it so. */
  DoorSession open(String clientIdentifier, boolean clean, boolean five) {
    if (clientIdentifier.isEmpty()) {
      // MQTT 5, where the engine invents the name; whoever has none has a session of its own.
      return new DoorSession(limits, Diary.NONE);
    }
    if (clean) {
      sessions.remove(clientIdentifier);
      data.filter(folder -> folder.has(clientIdentifier))
          .ifPresent(folder -> folder.keep(new Change.Forgotten(clientIdentifier)));
    }
    return sessions.computeIfAbsent(
        clientIdentifier, id -> new DoorSession(limits, clean || five ? Diary.NONE : newDiary(id)));
  }

  private Diary newDiary(String clientIdentifier) {
    return data.map(
            folder -> {
              folder.keep(new Change.Begun(clientIdentifier));
              return (Diary) new ClientDiary(folder, clientIdentifier);
            })
        .orElse(Diary.NONE);
  }

  void forget(String clientIdentifier) {
    sessions.remove(clientIdentifier);
  }

  Collection<DoorSession> all() {
    return sessions.values();
  }

  /** All of them, sorted by their clients' identifiers. */
  Map<String, DoorSession> sorted() {
    return new TreeMap<>(sessions);
  }
}
