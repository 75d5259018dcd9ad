package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.NeedsJdkException;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.Scratch;
import org.mqttcourse.submission.Submission;

/**
 * Judges one submission: a broker of its own, values drawn from the seed, the program run and
 * ended, the journal frozen, the check asked. Safe for many threads.
 */
public final class Grader implements AutoCloseable {
  private static final int TRIES = 2;

  /** Where it may have been Paho that failed; it seldom does, and seldom twice. */
  private static final int TRIES_WITH_PAHO = 3;

  private final Workshop workshop;

  /** No program can guess what is drawn from it, not even one that knows its own values. */
  private final RandomGenerator secrets = new SecureRandom();

  /**
   * Nothing is started yet.
   *
   * @param scratch a folder of its own, made when needed and deleted at {@link #close}
   * @param sandbox what keeps the programs in
   */
  public Grader(Path scratch, Sandbox sandbox) {
    this.workshop = new Workshop(scratch, sandbox);
  }

  /**
   * Says that many programs will come: after the first one, the next ones are made to start sooner.
   */
  public void expectMany() {
    workshop.expectMany();
  }

  /**
   * Says that the programs are strangers' to one another: they are compiled in a JVM apart, so that
   * a source which the compiler can't stand harms nobody else's check.
   */
  public void expectStrangers() {
    workshop.expectStrangers();
  }

  /**
   * Judges; our own failures become a verdict ERROR, never an exception.
   *
   * @throws InterruptedException where this thread was interrupted or this grader was closed
   *     meanwhile: then the program was ended by us, and nothing can be said of it
   * @throws NeedsJdkException where a program is to be compiled and this Java can't
   */
  public Graded grade(Exercise exercise, Submission submission, long seed)
      throws InterruptedException {
    Check check = exercise.check();
    return attempt(
        exercise, submission, seed, false, () -> check.draw(new Random(seed)), check::judge);
  }

  /**
   * Runs with the sample values and the other clients played, without judging.
   *
   * @throws NeedsJdkException where a program is to be compiled and this Java can't
   */
  public Graded rehearse(Exercise exercise, Submission submission) throws InterruptedException {
    Verdict unjudged = new Verdict(Verdict.Result.SKIPPED, List.of());
    return attempt(exercise, submission, 0, true, exercise.check()::sample, evidence -> unjudged);
  }

  private Graded attempt(
      Exercise exercise,
      Submission submission,
      long seed,
      boolean rehearsal,
      Supplier<Values> values,
      Function<Evidence, Verdict> judge)
      throws InterruptedException {
    long begin = System.nanoTime();
    Outcome outcome = null;
    for (int i = 0; outcome == null || outcome.wantsAnother(i); i++) {
      Path folder = workshop.newFolder();
      try {
        Preparation preparation = workshop.prepare(exercise, submission, folder);
        outcome =
            preparation instanceof Preparation.Ready ready
                ? play(exercise.check(), ready, seed, rehearsal, values.get(), judge)
                : refused((Preparation.Refused) preparation);
      } catch (NeedsJdkException e) {
        throw e;
      } catch (IOException
          | RuntimeException
          | AssertionError
          | LinkageError
          | VirtualMachineError e) {
        if (Thread.interrupted()) {
          throw (InterruptedException) new InterruptedException().initCause(e);
        }
        outcome = new Outcome(Verdict.error(Trouble.say(e)), Optional.empty());
      } finally {
        Scratch.delete(folder);
        workshop.makeReadyForMore();
      }
      if (workshop.isClosed()) {
        throw new InterruptedException("the grader was closed while it judged");
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Graded(outcome.verdict(), outcome.evidence(), seed, took);
  }

  private Outcome play(
      Check check,
      Preparation.Ready ready,
      long seed,
      boolean rehearsal,
      Values values,
      Function<Evidence, Verdict> judge)
      throws IOException, InterruptedException {
    Path authority = workshop.authority();
    try (Stage stage = Stage.set(check, values, ready, secrets, seed, authority, rehearsal)) {
      Evidence evidence = stage.play();
      return new Outcome(
          judge.apply(evidence).waitedFor(evidence.overdue()), Optional.of(evidence));
    }
  }

  private static Outcome refused(Preparation.Refused preparation) {
    return new Outcome(Verdict.of(preparation.findings()), Optional.empty());
  }

  /** Ends every program that is under way, also from a shutdown hook, and deletes its folder. */
  @Override
  public void close() {
    workshop.close();
  }

  private record Outcome(Verdict verdict, Optional<Evidence> evidence) {
    /** Whether it says nothing of the program, so that it is tried again after so many tries. */
    boolean wantsAnother(int tries) {
      return switch (verdict.result()) {
        case ERROR -> tries < TRIES;
        case FAIL -> evidence.filter(PahosPart::isPossible).isPresent() && tries < TRIES_WITH_PAHO;
        default -> false;
      };
    }
  }
}
