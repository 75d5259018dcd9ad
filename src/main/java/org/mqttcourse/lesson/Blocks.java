package org.mqttcourse.lesson;

import java.util.List;
import java.util.stream.Stream;

/** Finds what lies inside of other blocks. */
public final class Blocks {
  private Blocks() {}

  /** All blocks of a step, in order: its text and what it says after an answer. */
  public static Stream<Block> of(Step step) {
    List<Block> after = List.of();
    if (step instanceof Step.Quiz quiz) {
      after = quiz.why();
    } else if (step instanceof Step.Predict predict) {
      after = predict.answer();
    } else if (step instanceof Step.Discuss discuss) {
      after = discuss.answer();
    }
    return Stream.concat(all(step.text()), all(after));
  }

  /** These blocks and those inside of them, in order. */
  public static Stream<Block> all(List<Block> blocks) {
    return blocks.stream().flatMap(block -> Stream.concat(Stream.of(block), inside(block)));
  }

  private static Stream<Block> inside(Block block) {
    if (block instanceof Block.Points points) {
      return points.points().stream().flatMap(Blocks::all);
    }
    return block instanceof Block.Aside aside ? all(aside.text()) : Stream.empty();
  }
}
