package org.mqttcourse.proof;

/** Something that a proof counts. */
enum Fact {
  LESSON,
  EXERCISE,
  SOLUTION_PASSES,
  STARTER_FAILS,
  MISTAKE,
  MISTAKE_REJECTED,
  MISTAKE_NAMED,
  VARIANT,
  VARIANT_PASSES,
  TRY,
  TRY_DONE,
  TRIAL,
  TRIAL_AS_MARKED
}
