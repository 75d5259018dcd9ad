package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrialsTest {
  private static final ProofProgress SILENT = (done, total, claim, problems) -> {};

  @Test
  void triesSeveralAtOnce() throws InterruptedException {
    CyclicBarrier all = new CyclicBarrier(3);
    Claim meet =
        new Claim(
            "part",
            "meeting",
            () -> {
              all.await(20, TimeUnit.SECONDS);
              return Outcome.NOTHING.and(Fact.LESSON);
            });
    List<Claim> claims = List.of(named(meet, "a"), named(meet, "b"), named(meet, "c"));
    assertEquals(3, ProofReport.of(new Trials(3, SILENT).of(claims).values()).lessons());
  }

  @Test
  void keepsTheOrderOfTheClaims() throws InterruptedException {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      claims.add(new Claim("part", "claim " + i, () -> Outcome.NOTHING));
    }
    assertEquals(claims, List.copyOf(new Trials(4, SILENT).of(claims).keySet()));
  }

  @Test
  void makesAProblemOfWhatATrialThrows() throws InterruptedException {
    Claim broken =
        new Claim(
            "part",
            "the broken one",
            () -> {
              throw new IllegalStateException("no broker");
            });
    assertEquals(
        List.of("the broken one could not be tried: java.lang.IllegalStateException: no broker"),
        ProofReport.of(new Trials(1, SILENT).of(List.of(broken)).values()).problems());
  }

  @Test
  void tellsOfEachClaimOnce() throws InterruptedException {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    Claim good = new Claim("part", "good", () -> Outcome.NOTHING);
    Claim bad = new Claim("part", "bad", () -> Outcome.NOTHING.but("too late"));
    new Trials(1, (done, total, claim, problems) -> told.add(done + "/" + total + claim + problems))
        .of(List.of(good, bad));
    assertEquals(List.of("1/2good[]", "2/2bad[too late]"), told);
  }

  private static Claim named(Claim claim, String name) {
    return new Claim(claim.part(), name, claim.trial());
  }
}
