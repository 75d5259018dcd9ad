package org.mqttcourse.grading;

import java.io.IOException;
import java.util.Map;
import org.mqttcourse.check.Values;

/** Starts one submission, as often as a check asks for it. */
@FunctionalInterface
interface Launcher {
  /**
   * Starts it.
   *
   * @param values that it is given
   * @param environment {@code MQTT_URL}, and what else it needs to know to connect
   */
  Running launch(Values values, Map<String, String> environment) throws IOException;
}
