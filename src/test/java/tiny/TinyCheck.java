package tiny;

import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;

/** The check of a made-up exercise, to be found by its place. */
public final class TinyCheck implements Check {
  @Override
  public Values draw(RandomGenerator random) {
    return sample();
  }

  @Override
  public Values sample() {
    return Values.none().give("topic", "home/kitchen/light");
  }

  @Override
  public Verdict judge(Evidence evidence) {
    return new Findings().verdict();
  }
}
