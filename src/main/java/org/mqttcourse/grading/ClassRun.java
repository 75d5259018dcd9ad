package org.mqttcourse.grading;

import java.util.Optional;

/**
 * How a class is to be graded this time.
 *
 * @param seed that each row's own seed is derived from, with the student's name and the slug
 * @param shard the part of the class
 * @param roster who is in the class
 * @param marking turns verdicts into points
 * @param quizzes the lessons' questions
 * @param ledger remembers what was graded; empty where nothing is to be remembered
 */
public record ClassRun(
    long seed,
    Shard shard,
    Roster roster,
    Marking marking,
    Quizzes quizzes,
    Optional<Ledger> ledger) {
  /** The whole class, with nothing remembered. */
  public static ClassRun plain(long seed) {
    return new ClassRun(
        seed, Shard.WHOLE, Roster.none(), Marking.plain(), Quizzes.none(), Optional.empty());
  }
}
