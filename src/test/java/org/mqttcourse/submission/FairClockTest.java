package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FairClockTest {
  private final FairClock clock = new FairClock();
  private long now = millis(1_000);
  private CpuShare share = CpuShare.NONE;

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private void passes(long time, long ran, long waited) {
    now += millis(time);
    share = share.plus(new CpuShare(millis(ran), millis(waited)));
    clock.look(now, share);
  }

  @Test
  void countsNothingBeforeItsTurn() {
    passes(5_000, 100, 4_000);
    assertEquals(0, clock.nanos());
    clock.begin(now);
    passes(100, 50, 0);
    assertEquals(millis(100), clock.nanos());
  }

  @Test
  void countsAllTimeInWhichItRanOrDidNotWantTo() {
    clock.begin(now);
    passes(100, 100, 0);
    passes(100, 0, 0);
    passes(100, 30, 0);
    assertEquals(millis(300), clock.nanos());
  }

  @Test
  void doesNotCountWhatOthersTookFromIt() {
    clock.begin(now);
    passes(100, 10, 90);
    passes(100, 5, 40);
    assertEquals(millis(10 + 60), clock.nanos());
    assertEquals(millis(200), clock.wallNanos());
  }

  @Test
  void countsAllWhereItsOwnThreadsAreInOneAnothersWay() {
    clock.begin(now);
    passes(100, 200, 9_800);
    assertEquals(millis(100), clock.nanos());
  }

  @Test
  void countsWhatItRanHoweverLateWeLook() {
    clock.begin(now);
    passes(100, 100, 0);
    passes(3_000, 2_500, 60_000);
    assertEquals(millis(100 + 2_500), clock.nanos());
  }

  @Test
  void countsLittleOfWhatMayBelongToItsStart() {
    clock.begin(now);
    passes(3_000, 2_500, 60_000);
    assertEquals(millis(300), clock.nanos());
  }

  @Test
  void doesNotCountASleepOfTheWholeMachine() {
    clock.begin(now);
    passes(3_600_000, 0, 0);
    assertEquals(millis(300), clock.nanos());
  }

  @Test
  void neverGoesBackWhenThreadsAreGone() {
    clock.begin(now);
    passes(100, 50, 50);
    share = CpuShare.NONE;
    passes(100, 0, 0);
    assertEquals(millis(150), clock.nanos());
  }
}
