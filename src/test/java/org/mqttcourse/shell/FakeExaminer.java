package org.mqttcourse.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Sighting;

/** Passes every file in which there is a pub; sees a connection where there is a sub. */
final class FakeExaminer implements Examiner {
  private static final Sighting OPENED =
      new Sighting(
          1,
          Duration.ofMillis(5),
          new Connection(1, Connection.Party.STUDENT),
          "",
          Direction.TO_BROKER,
          new Event.Opened(),
          Bytes.NONE);

  @Override
  public Graded grade(Exercise exercise, Submission submission, long seed) {
    String text = new String(submission.content().toArray(), StandardCharsets.UTF_8);
    List<Finding> findings =
        text.contains("pub")
            ? List.of()
            : List.of(new Finding("no-publish", "a PUBLISH", "none", "Use pub."));
    Conversation seen = new Conversation(text.contains("sub") ? List.of(OPENED) : List.of());
    Evidence evidence =
        new Evidence(Values.none().give("name", "nora"), seen, List.of(), List.of());
    return new Graded(Verdict.of(findings), Optional.of(evidence), seed, Duration.ZERO);
  }

  @Override
  public Graded rehearse(Exercise exercise, Submission submission) {
    ProgramRun run = new ProgramRun(List.of(), List.of("hi"), List.of(), new Ending.Exited(0));
    Evidence evidence =
        new Evidence(Values.none(), new Conversation(List.of()), List.of(run), List.of());
    return new Graded(
        new Verdict(Verdict.Result.SKIPPED, List.of()), Optional.of(evidence), 0, Duration.ZERO);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
