package org.mqttcourse.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * Everything that a verdict may rest on.
 *
 * @param values that were drawn
 * @param conversation everybody's packets
 * @param runs of the program, in order
 * @param overdue what the check waited for in vain, and how long: {@code a SUBACK, for 5 s}
 * @param notes what the check saw while it played, and could not be told from the rest
 */
public record Evidence(
    Values values,
    Conversation conversation,
    List<ProgramRun> runs,
    List<String> overdue,
    List<String> notes) {
  public Evidence {
    runs = List.copyOf(runs);
    overdue = List.copyOf(overdue);
    notes = List.copyOf(notes);
  }

  /** Without any notes. */
  public Evidence(
      Values values, Conversation conversation, List<ProgramRun> runs, List<String> overdue) {
    this(values, conversation, runs, overdue, List.of());
  }

  /** Only the packets on the student's connections. */
  public Conversation student() {
    return conversation.of(Party.STUDENT);
  }

  /** Only what the student's side sent. */
  public Conversation sent() {
    return student().toBroker();
  }

  /** Only what the student's side received. */
  public Conversation received() {
    return student().toClients();
  }

  /** Where that very event was seen, such as a PUBLISH out of {@link #sent}. */
  public Optional<Sighting> sightingOf(Event event) {
    return conversation.sightingOf(event);
  }

  /** Where the broker first brought the program such a message. */
  public Optional<Sighting> delivered(Predicate<Packet.Publish> condition) {
    return received().first(Packet.Publish.class, condition);
  }

  /** Where the broker first brought the program a message with that text. */
  public Optional<Sighting> delivered(String text) {
    Bytes payload = Bytes.utf8(text);
    return delivered(message -> message.payload().equals(payload));
  }

  /** Everything that the program printed, over all its runs. */
  public List<String> output() {
    return runs.stream().flatMap(run -> run.output().stream()).toList();
  }

  /** How the last run ended. */
  public Ending ending() {
    return runs.get(runs.size() - 1).ending();
  }
}
