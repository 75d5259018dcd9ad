package org.mqttcourse.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tries claims, several at once. */
final class Trials {
  private final int jobs;
  private final ProofProgress progress;

  /**
   * Tries so many at once.
   *
   * @param jobs at least 1
   */
  Trials(int jobs, ProofProgress progress) {
    this.jobs = jobs;
    this.progress = progress;
  }

  /** What came of each claim, in the order given; whatever a trial throws becomes a problem. */
  Map<Claim, Outcome> of(List<Claim> claims) throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(jobs);
    try {
      ExecutorCompletionService<Tried> running = new ExecutorCompletionService<>(executor);
      Map<Claim, Outcome> outcomes = new LinkedHashMap<>();
      for (Claim claim : claims) {
        outcomes.put(claim, Outcome.NOTHING);
        running.submit(() -> attempt(claim));
      }
      for (int done = 1; done <= claims.size(); done++) {
        Tried tried = running.take().get();
        outcomes.put(tried.claim(), tried.outcome());
        progress.tried(done, claims.size(), tried.claim().name(), tried.outcome().problems());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial throws nothing", e);
    } finally {
      executor.shutdownNow();
    }
  }

  private static Tried attempt(Claim claim) {
    try {
      return new Tried(claim, claim.trial().call());
    } catch (Exception | Error e) {
      return new Tried(claim, Outcome.NOTHING.but(claim.name() + " could not be tried: " + e));
    }
  }

  private record Tried(Claim claim, Outcome outcome) {}
}
