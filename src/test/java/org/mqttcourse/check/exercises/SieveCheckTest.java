package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.TopicFilter;
import sieve.SieveCheck;

class SieveCheckTest {
  private final SieveCheck check = new SieveCheck();
  private final Values values = check.sample();
  private final int count = Integer.parseInt(values.get("count"));
  private final HandMade story =
      HandMade.evidence(values).connects().subscribes("sieve/questions", 1);

  /** Answers all questions from one to the other, as this function of filter and name says. */
  private HandMade answers(int from, int to, BinaryOperator<String> answer) {
    for (int i = from; i < to; i++) {
      String filter = values.get("filter" + i);
      String name = values.get("name" + i);
      story.hears("sieve/questions", Bytes.utf8(filter + "\n" + name), 1);
      story.publishes("sieve/answers", answer.apply(filter, name), 1);
    }
    return story;
  }

  private static String right(String filter, String name) {
    boolean invalid = name.isEmpty() || name.contains("+") || name.contains("#");
    TopicFilter asked = new TopicFilter(filter);
    return invalid || !asked.isValid() ? "invalid" : asked.matches(name) ? "yes" : "no";
  }

  private String first() {
    return story.leaves().exits().judgedBy(check);
  }

  @Test
  void passesTheRightAnswers() {
    answers(0, count, SieveCheckTest::right);
    assertEquals("PASS", first());
  }

  @Test
  void namesTheRuleThatWasBroken() {
    answers(
        0,
        count,
        (filter, name) ->
            filter.startsWith("#") && name.startsWith("$") ? "yes" : right(filter, name));
    assertEquals("dollar-leaks", first());
  }

  @Test
  void knowsPahosOwnComparisonByItsMistakes() {
    answers(
        0,
        count,
        (filter, name) -> {
          boolean plus =
              filter.contains("+")
                  && (name.contains("//") || name.startsWith("/") || name.endsWith("/"));
          boolean dollar = name.startsWith("$") && !filter.startsWith("$");
          return dollar ? "yes" : plus ? "no" : right(filter, name);
        });
    assertEquals("trusts-is-matched", first());
  }

  @Test
  void marksTheFirstQuestionThatWasNotAnswered() {
    answers(0, 1, SieveCheckTest::right);
    story.hears("sieve/questions", Bytes.utf8("a"), 1);
    assertEquals("answers-missing", first());
    assertEquals("Publish 10", story.markedBy(check));
  }

  @Test
  void marksAnAnswerOnAnotherTopic() {
    story.publishes("elsewhere", "yes", 1);
    assertEquals("wrong-topic", first());
    assertEquals("Publish 6", story.markedBy(check));
  }

  @Test
  void namesAProgramWithoutAnEnd() {
    answers(0, count, SieveCheckTest::right);
    assertEquals("never-ends", story.hangs().judgedBy(check));
  }
}
