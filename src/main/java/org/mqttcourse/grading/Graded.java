package org.mqttcourse.grading;

import java.time.Duration;
import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Verdict;

/**
 * What came of judging one submission.
 *
 * @param verdict PASS, FAIL or ERROR; after a rehearsal SKIPPED, or FAIL where nothing could be run
 * @param evidence what it rests on; absent where nothing could be run, as when it does not compile
 * @param seed that the values were drawn from
 * @param took from the start of the compiler to the verdict
 */
public record Graded(Verdict verdict, Optional<Evidence> evidence, long seed, Duration took) {}
