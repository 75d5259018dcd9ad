package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Values;
import org.mqttcourse.course.Course;

/** What a program is given in one check tells it nothing of the next one's. */
class ValuesOfTheDayTest {
  private static final int CHECKS = 100;

  /** Of that many checks hardly two may have the same values. */
  private static final int DIFFERENT = 90;

  @TestFactory
  Stream<DynamicTest> areTheSameWithTheSameSeedOnly() {
    Course course = Course.inJar();
    return course.exercises().stream()
        .map(slug -> dynamicTest(slug, () -> judge(course.exercise(slug).orElseThrow().check())));
  }

  private static void judge(Check check) {
    List<Long> seeds = new Random(20_261_121).longs(CHECKS).boxed().toList();
    List<Values> drawn = seeds.stream().map(seed -> check.draw(new Random(seed))).toList();
    assertEquals(drawn, seeds.stream().map(seed -> check.draw(new Random(seed))).toList());
    long different = drawn.stream().distinct().count();
    assertTrue(different >= DIFFERENT, () -> different + " of " + CHECKS + " are different");
    // What is hidden may hold something fixed, such as a case that always comes.
    Map<String, Set<String>> given = new TreeMap<>();
    drawn.forEach(
        values ->
            values
                .given()
                .forEach(
                    (name, value) ->
                        given.computeIfAbsent(name, any -> new TreeSet<>()).add(value)));
    given.forEach((name, all) -> assertTrue(all.size() > 1, () -> name + " is always " + all));
  }
}
