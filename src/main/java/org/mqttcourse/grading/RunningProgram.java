package org.mqttcourse.grading;

import java.time.Duration;
import java.util.List;
import org.mqttcourse.check.Limit;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.submission.ChildProgram;

/** A student's Java program under way. */
record RunningProgram(ChildProgram program) implements Running {
  @Override
  public ProgramRun awaitEnd() throws InterruptedException {
    return program.awaitEnd();
  }

  @Override
  public boolean endsWithin(Duration duration) throws InterruptedException {
    return program.endsWithin(duration);
  }

  @Override
  public Duration lived() {
    return program.lived();
  }

  @Override
  public List<String> printed() {
    return program.printed();
  }

  @Override
  public void type(String line) {
    program.type(line);
  }

  @Override
  public boolean isOver() {
    return program.isOver();
  }

  @Override
  public void end(Limit limit) {
    program.end(limit);
  }

  @Override
  public void close() {
    program.close();
  }
}
