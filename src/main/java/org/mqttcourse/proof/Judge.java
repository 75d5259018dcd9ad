package org.mqttcourse.proof;

import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Submission;

/** Judges one program of an exercise; in earnest the grader does. */
@FunctionalInterface
interface Judge {
  Verdict judge(Exercise exercise, Submission submission) throws InterruptedException;
}
