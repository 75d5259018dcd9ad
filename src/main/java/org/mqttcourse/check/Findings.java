package org.mqttcourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.wire.Sighting;

/**
 * Collects findings while a check judges; the first one said is the one the student reads first.
 */
public final class Findings {
  private final List<Finding> found;
  private final Optional<Sighting> decidedBy;

  /** Nothing found so far. */
  public Findings() {
    this(new ArrayList<>(), Optional.empty());
  }

  private Findings(List<Finding> found, Optional<Sighting> decidedBy) {
    this.found = found;
    this.decidedBy = decidedBy;
  }

  /**
   * The same findings; what is added through what this returns was decided there.
   *
   * @param sighting where it shows; empty where it can't be found in one place
   */
  public Findings at(Optional<Sighting> sighting) {
    return new Findings(found, sighting);
  }

  /** Adds a finding unless the condition holds. */
  public Findings expect(boolean holds, String id, String expected, String got, String hint) {
    return holds ? this : add(id, expected, got, hint);
  }

  /** Adds a finding. */
  public Findings add(String id, String expected, String got, String hint) {
    found.add(new Finding(id, expected, got, hint, decidedBy));
    return this;
  }

  /**
   * Adds what is wrong with the way in which a run ended; nothing for a program that came to its
   * end with status 0. Call it where it tells the student most: first, when what follows is only
   * its consequence; last, when it is one.
   */
  public Findings ending(Ending ending) {
    if (ending instanceof Ending.Exited exited) {
      return expect(
          exited.status() == 0,
          "exit-status",
          "the program ends with status 0",
          "it ended with status " + exited.status(),
          "Look for System.exit, and at what the program printed last.");
    } else if (ending instanceof Ending.Died died) {
      return add(
          "crashed",
          "the program comes to its end",
          died.exception() + inLine(died.line()),
          CrashHint.of(died.exception()));
    } else if (ending instanceof Ending.TimedOut late) {
      return late.line().isPresent()
          ? add(
              "hangs",
              "the program ends by itself",
              "after %.0f s it was still busy%s".formatted(late.seconds(), inLine(late.line())),
              "What does that line wait for, and who should bring it?")
          : add(
              "never-ends",
              "the program ends by itself",
              "after %.0f s it was still there, though main had returned".formatted(late.seconds()),
              "A client that is connected keeps a program alive: disconnect and close it.");
    } else if (ending instanceof Ending.FloodedOutput flood) {
      return add(
          "output-flood",
          "a few lines of output",
          "more than " + flood.bytes() + " bytes; then we ended the program",
          "Look for a loop that prints and never ends.");
    } else if (ending instanceof Ending.OverLimit over) {
      found.add(over.limit().finding());
      return this;
    } else if (ending instanceof Ending.OutOfMemory) {
      return add(
          "out-of-memory",
          "a program that gets by with 64 MB",
          "it ran out of memory",
          "Look for a list or a string that grows without end.");
    } else if (ending instanceof Ending.ScriptFailed failed) {
      return add(
          "script-stopped",
          "every line of the script can be carried out",
          "line " + failed.line() + ": " + failed.message(),
          "Type that line into the shell by hand and see what it answers.");
    }
    throw new IllegalStateException("unknown ending " + ending);
  }

  private static String inLine(Optional<Integer> line) {
    return line.map(number -> ", in line " + number + " of your program").orElse("");
  }

  /** Whether nothing was found so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** The verdict; every other check of this exercise has been made. */
  public Verdict verdict() {
    return Verdict.of(found);
  }
}
