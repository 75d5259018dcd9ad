package org.mqttcourse.grading;

import java.io.IOException;
import org.mqttcourse.check.Values;

/** Starts one submission, as often as a check asks for it. */
@FunctionalInterface
interface Launcher {
  /**
   * Starts it.
   *
   * @param values that it is given
   * @param broker where it is to connect
   */
  Running launch(Values values, BrokerAt broker) throws IOException, InterruptedException;
}
