package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Limit;
import org.mqttcourse.check.ProgramRun;

class PatienceTest {
  private final Program one = new Program();
  private final Program other = new Program();
  private final List<Running> both = List.of(one, other);

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void waitsForAProgramWhoseMainHasNotBegun() {
    Patience patience = new Patience(both, 0);
    one.lived = Duration.ofSeconds(30);
    assertEquals(Duration.ZERO, patience.waited(both, seconds(30)));
  }

  @Test
  void countsWhatTheSlowestOneHasHad() {
    one.lived = Duration.ofSeconds(2);
    Patience patience = new Patience(both, 0);
    one.lived = Duration.ofSeconds(9);
    other.lived = Duration.ofSeconds(3);
    assertEquals(Duration.ofSeconds(3), patience.waited(both, seconds(100)));
    one.lived = Duration.ofSeconds(10);
    other.lived = Duration.ofSeconds(9);
    assertEquals(Duration.ofSeconds(4), patience.waited(both, seconds(200)));
  }

  @Test
  void countsForTheOneThatIsLeft() {
    Patience patience = new Patience(both, 0);
    one.over = true;
    other.lived = Duration.ofSeconds(5);
    assertEquals(Duration.ofSeconds(5), patience.waited(both, seconds(100)));
  }

  @Test
  void takesTheWallsClockInSmallStepsOnceNothingRuns() {
    Patience patience = new Patience(both, 0);
    one.over = true;
    other.over = true;
    assertEquals(Duration.ofMillis(200), patience.waited(both, seconds(100)));
    assertEquals(
        Duration.ofMillis(220),
        patience.waited(both, seconds(100) + Duration.ofMillis(20).toNanos()));
  }

  private static final class Program implements Running {
    private Duration lived = Duration.ZERO;
    private boolean over;

    @Override
    public List<String> printed() {
      return List.of();
    }

    @Override
    public void type(String line) {}

    @Override
    public Duration lived() {
      return lived;
    }

    @Override
    public boolean isOver() {
      return over;
    }

    @Override
    public ProgramRun awaitEnd() {
      throw new AssertionError("nobody waits for its end");
    }

    @Override
    public boolean endsWithin(Duration duration) {
      return over;
    }

    @Override
    public void end(Limit limit) {
      over = true;
    }

    @Override
    public void close() {
      over = true;
    }
  }
}
