package org.mqttcourse.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttcourse.wire.TopicFilter;

@Timeout(30)
class ClerkTest {
  @Test
  void theRealBrokerSettlesIt() throws Exception {
    Clerk question =
        new Clerk(
            List.of(
                new Clerk.Subscriber("anna", "home/+/temp", 1),
                new Clerk.Subscriber("ben", "home/#", 2),
                new Clerk.Subscriber("cleo", "home/kitchen", 0)),
            "home/hall/temp",
            1);
    assertEquals(Map.of("anna", 1, "ben", 1), question.settle());
  }

  @Test
  void agreesWithTheSpecificationAtEachLevel() throws Exception {
    for (int level = 0; level <= Clerk.TOP_LEVEL; level++) {
      Clerk question = Clerk.draw(level, new Random(level));
      Map<String, Integer> expected = new TreeMap<>();
      for (Clerk.Subscriber one : question.subscribers()) {
        if (new TopicFilter(one.filter()).matches(question.topic())) {
          expected.put(one.name(), Math.min(one.qos(), question.qos()));
        }
      }
      assertEquals(expected, question.settle(), question.toString());
    }
  }

  @Test
  void drawsLegalQuestionsOfWhichManyHaveAnAnswer() {
    int answered = 0;
    for (int i = 0; i < 500; i++) {
      Clerk question = Clerk.draw(i % (Clerk.TOP_LEVEL + 1), new Random(i));
      for (Clerk.Subscriber one : question.subscribers()) {
        assertTrue(new TopicFilter(one.filter()).isValid(), one.toString());
      }
      answered +=
          question.subscribers().stream()
                  .anyMatch(one -> new TopicFilter(one.filter()).matches(question.topic()))
              ? 1
              : 0;
    }
    assertTrue(answered > 250, answered + " of 500");
  }
}
