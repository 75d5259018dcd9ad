package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * Topics and clients that were seen lately, for completion. Looks into the journal when somebody
 * asks: nothing is read while packets cross the wire.
 */
final class SeenNames {
  private static final int MOST = 200;
  private static final int MOST_SIGHTINGS = 20_000;

  private final Journal journal;

  SeenNames(Journal journal) {
    this.journal = journal;
  }

  /** The topics and filters, the newest last. */
  List<String> topics() {
    return newest(SeenNames::topics);
  }

  private static void topics(Sighting sighting, Set<String> names) {
    if (sighting.event() instanceof Packet.Publish publish) {
      names.add(publish.topic());
    } else if (sighting.event() instanceof Packet.Subscribe subscribe) {
      subscribe.subscriptions().forEach(one -> names.add(one.topicFilter()));
    }
  }

  /** The client identifiers, the newest last. */
  List<String> clients() {
    return newest((sighting, names) -> names.add(sighting.clientIdentifier()));
  }

  private List<String> newest(BiConsumer<Sighting, Set<String>> collector) {
    List<Sighting> sightings = journal.newest(MOST_SIGHTINGS).sightings();
    Set<String> names = new LinkedHashSet<>();
    for (int i = sightings.size() - 1; i >= 0 && names.size() < MOST; i--) {
      collector.accept(sightings.get(i), names);
      names.remove("");
    }
    List<String> newestLast = new ArrayList<>(names);
    Collections.reverse(newestLast);
    return newestLast;
  }
}
