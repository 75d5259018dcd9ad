package org.mqttcourse.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mqttcourse.wire.Sighting;

/** A case in the making. */
final class AutopsyDraft {
  private final String name;
  private final List<Predicate<Sighting>> decoys = new ArrayList<>();
  private List<String> commands = List.of();

  AutopsyDraft(String name) {
    this.name = name;
  }

  AutopsyDraft decoy(Predicate<Sighting> who) {
    decoys.add(who);
    return this;
  }

  AutopsyDraft played(String... lines) {
    commands = List.of(lines);
    return this;
  }

  Autopsy culprit(Predicate<Sighting> who) {
    return new Autopsy(name, decoys, commands, who);
  }
}
