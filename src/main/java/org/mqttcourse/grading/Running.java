package org.mqttcourse.grading;

import java.time.Duration;
import java.util.List;
import org.mqttcourse.check.Limit;
import org.mqttcourse.check.ProgramRun;

/** A program or a script under way. It ends by itself, or because its time is up. */
interface Running extends AutoCloseable {
  /** Waits for its end. */
  ProgramRun awaitEnd() throws InterruptedException;

  /** Waits for its end until it has {@link #lived} so much longer; whether it is over. */
  boolean endsWithin(Duration duration) throws InterruptedException;

  /** How long it has been under way, as far as the machine let it run. */
  Duration lived();

  /** What it has printed so far, line by line; of a script nothing. */
  List<String> printed();

  /** Types a line into its standard input, where it has one that is open. */
  void type(String line);

  /** Whether it is over. */
  boolean isOver();

  /** Ends it because of that limit, where it is not over; does not wait for its end. */
  void end(Limit limit);

  /** Ends it at once where it is not over, because nobody wants to know any more. */
  @Override
  void close();
}
