package org.mqttcourse.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mqttcourse.wire.Sighting;

/** A case in the making. */
final class AutopsyDraft {
  private final String name;
  private final String title;
  private final String story;
  private final List<Autopsy.Decoy> decoys = new ArrayList<>();
  private String question = "";
  private String hint = "";
  private String why = "";
  private List<String> commands = List.of();

  AutopsyDraft(String name, String title, String story) {
    this.name = name;
    this.title = title;
    this.story = story;
  }

  AutopsyDraft asks(String text) {
    question = text;
    return this;
  }

  AutopsyDraft hint(String text) {
    hint = text;
    return this;
  }

  AutopsyDraft decoy(Predicate<Sighting> who, String innocence) {
    decoys.add(new Autopsy.Decoy(who, innocence));
    return this;
  }

  AutopsyDraft why(String text) {
    why = text;
    return this;
  }

  AutopsyDraft played(String... lines) {
    commands = List.of(lines);
    return this;
  }

  Autopsy culprit(Predicate<Sighting> who) {
    return new Autopsy(name, title, story, question, hint, decoys, why, commands, who);
  }
}
