package org.mqttcourse.grading;

import java.time.Duration;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;

/** A student's script under way. */
final class RunningScript implements Running {
  private RunningScript() {}

  static RunningScript start(String text, Values values, String brokerUrl, Duration limit) {
    throw new UnsupportedOperationException(text + values + brokerUrl + limit);
  }

  @Override
  public ProgramRun awaitEnd() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean endsWithin(Duration duration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOver() {
    return true;
  }

  @Override
  public void close() {}
}
