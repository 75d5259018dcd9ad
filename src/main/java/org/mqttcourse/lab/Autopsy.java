package org.mqttcourse.lab;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Sighting;

/**
 * A conversation that went wrong, and the question which packet it was. The conversation was
 * recorded once and comes with the course.
 *
 * @param name of the record
 * @param title of the case
 * @param story what people complain of
 * @param question what is to be found
 * @param hint for whoever looks in the wrong place
 * @param decoys that look guilty, each with what speaks for its innocence
 * @param why what really was the matter
 * @param commands that were played for the record, as one would type them in the shell
 * @param culprit tells the one that it was
 */
public record Autopsy(
    String name,
    String title,
    String story,
    String question,
    String hint,
    List<Decoy> decoys,
    String why,
    List<String> commands,
    Predicate<Sighting> culprit) {
  public Autopsy {
    decoys = List.copyOf(decoys);
    commands = List.copyOf(commands);
  }

  /**
   * A packet that looks guilty.
   *
   * @param who tells which one
   * @param innocence what to say to somebody who points at it
   */
  public record Decoy(Predicate<Sighting> who, String innocence) {}

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
  public String hint(Sighting innocent) {
    return decoys.stream()
        .filter(decoy -> decoy.who().test(innocent))
        .map(Decoy::innocence)
        .findFirst()
        .orElse(hint);
  }

  /** The one that it was; there is just one. */
  public Sighting culprit(Conversation conversation) {
    return conversation.sightings().stream().filter(culprit).findFirst().orElseThrow();
  }
}
