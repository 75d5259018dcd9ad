package org.mqttcourse.shell;

import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the shell is handed from the world outside. The heavy parts are made when first asked for.
 *
 * @param env the environment, for {@code VISUAL} and {@code EDITOR}
 * @param clock for what is kept with a date
 * @param nanoClock for the journal, such as {@code System::nanoTime}
 * @param seeds a new random number for each check
 * @param material the course
 * @param brokers starts the broker
 * @param examiner makes the grader
 */
public record Outside(
    Map<String, String> env,
    Clock clock,
    LongSupplier nanoClock,
    LongSupplier seeds,
    Material material,
    BrokerStarter brokers,
    Supplier<Examiner> examiner) {
  public Outside {
    env = Map.copyOf(env);
  }
}
