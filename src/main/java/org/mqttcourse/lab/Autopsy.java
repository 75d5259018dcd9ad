package org.mqttcourse.lab;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Sighting;

/**
 * A conversation that went wrong, and the question which packet it was. The conversation was
 * recorded once and comes with the course.
 *
 * @param name of the record, and in the keys of its texts
 * @param decoys that look guilty
 * @param commands that were played for the record, as one would type them in the shell
 * @param culprit tells the one that it was
 */
public record Autopsy(
    String name,
    List<Predicate<Sighting>> decoys,
    List<String> commands,
    Predicate<Sighting> culprit) {
  public Autopsy {
    decoys = List.copyOf(decoys);
    commands = List.copyOf(commands);
  }

  /** All cases, from easy to hard. */
  public static List<Autopsy> cases() {
    return AutopsyCases.all();
  }

  /** What was recorded, one event in a line; the caller closes it. */
  public InputStream open() {
    String file = "autopsies/" + name + ".jsonl";
    InputStream record = Autopsy.class.getResourceAsStream(file);
    if (record == null) {
      throw new IllegalStateException("the record " + file + " is missing");
    }
    return record;
  }

  /** What to say to somebody who points at an innocent one. */
  public Text hint(Sighting innocent) {
    for (int i = 0; i < decoys.size(); i++) {
      if (decoys.get(i).test(innocent)) {
        return innocence(i);
      }
    }
    return text("hint");
  }

  /** What speaks for that decoy, counted from 0. */
  public Text innocence(int decoy) {
    return text("innocent." + (decoy + 1));
  }

  /** Of the case. */
  public Text title() {
    return text("title");
  }

  /** What people complain of. */
  public Text story() {
    return text("story");
  }

  /** What is to be found. */
  public Text question() {
    return text("question");
  }

  /** What really was the matter. */
  public Text why() {
    return text("why");
  }

  private Text text(String part) {
    return Text.of("autopsy." + name + "." + part);
  }

  /** The one that it was; there is just one. */
  public Sighting culprit(Conversation conversation) {
    return conversation.sightings().stream().filter(culprit).findFirst().orElseThrow();
  }
}
