package org.mqttcourse.grading;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mqttcourse.check.Values;
import org.mqttcourse.submission.Link;

/** Starts one submission, as often as a check asks for it. */
@FunctionalInterface
interface Launcher {
  /**
   * Starts it.
   *
   * @param values that it is given
   * @param environment {@code MQTT_URL}, and what else it needs to know to connect
   * @param links that bring it to its brokers where it runs in a sandbox
   */
  Running launch(Values values, Map<String, String> environment, List<Link> links)
      throws IOException, InterruptedException;
}
