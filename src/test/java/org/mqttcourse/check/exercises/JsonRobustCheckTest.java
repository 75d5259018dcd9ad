package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import json_robust.JsonRobustCheck;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Publish;

class JsonRobustCheckTest {
  private static final List<String> SUMMED = List.of("PLAIN", "MORE", "HALF", "SPACED", "LAST");

  private final JsonRobustCheck check = new JsonRobustCheck();
  private final Values values = check.sample();
  private final int right = sum(values, SUMMED);

  private static int sum(Values values, List<String> kinds) {
    return IntStream.range(0, 15)
        .filter(i -> kinds.contains(values.get("kind" + i)))
        .map(i -> Integer.parseInt(values.get("litres" + i)))
        .sum();
  }

  private HandMade listens() {
    return HandMade.evidence(values).connects().subscribes(values.get("rain"), 1);
  }

  private String totals(String json) {
    return listens().publishes(values.get("total"), json, 1).leaves().exits().judgedBy(check);
  }

  private String totals(double litres, int count) {
    return totals("{\"litres\":" + litres + ",\"count\":" + count + "}");
  }

  private int litres(String kind) {
    return sum(values, List.of(kind));
  }

  @Test
  void passesTheRightTotal() {
    assertEquals("PASS", totals(right + 0.5, 6));
  }

  @Test
  void tellsFromTheSumWhatWasCountedThoughBroken() {
    assertEquals("lenient-parser", totals(right + 0.5 + litres("SINGLE"), 7));
    assertEquals("lenient-parser", totals(right + 0.5 + litres("BARE"), 7));
    assertEquals("text-as-number", totals(right + 0.5 + litres("QUOTED"), 7));
    for (String kind : List.of("CUT", "NUMBER", "LIST", "OTHER")) {
      assertEquals("counts-broken", totals(right + 0.5 + litres(kind), 7), kind);
    }
  }

  @Test
  void tellsFromTheSumWhatWasNotCountedThoughGood() {
    for (String kind : List.of("PLAIN", "MORE", "SPACED")) {
      assertEquals("swallows-good", totals(right + 0.5 - litres(kind), 5), kind);
    }
    assertEquals("swallows-good", totals(right - litres("HALF"), 5));
    assertEquals("rounds", totals(right, 6));
  }

  @Test
  void tellsFromTheCountWhatTheSumDoesNotShow() {
    assertEquals("counted-as-zero", totals(right + 0.5, 15));
    assertEquals("swallows-good", totals(right + 0.5, 5));
  }

  @Test
  void seesThatNothingWasCountedAfterTheFirstBroken() {
    int before = right - litres("LAST");
    assertEquals("stops-at-broken", totals(before + 0.5, 5));
  }

  @Test
  void namesATotalThatIsNone() {
    assertEquals("wrong-sum", totals(-1, 6));
    assertEquals("wrong-sum", totals(1e9, 6));
    assertEquals("wrong-total", totals("14.5"));
    assertEquals("wrong-total", totals("{\"litres\":\"1\",\"count\":1}"));
    assertEquals("wrong-total", totals("{\"litres\":1}"));
  }

  @Test
  void namesSilenceByItsReason() {
    assertEquals("dies-at-broken", listens().vanishes().dies("JsonSyntax").judgedBy(check));
    HandMade throwing =
        listens().gets(new Publish(values.get("rain"), Bytes.utf8("?"), 1, false, false, 7));
    assertEquals(
        "dies-in-callback",
        throwing.sends(new Event.Closed(Event.Side.CLIENT)).hangs().judgedBy(check));
    assertEquals(
        "end-missed", listens().sends(new Event.Closed(Event.Side.CLIENT)).hangs().judgedBy(check));
    assertEquals("end-missed", listens().hangs().judgedBy(check));
    assertEquals("no-total", listens().leaves().exits().judgedBy(check));
  }

  @Test
  void namesSeveralTotalsAndAnotherTopic() {
    HandMade often = listens().publishes(values.get("total"), "{}", 1);
    often.publishes(values.get("total"), "{}", 1).leaves();
    assertEquals("several-totals", often.exits().judgedBy(check));
    assertEquals(
        "wrong-topic",
        listens().publishes(values.get("rain"), "{}", 1).leaves().exits().judgedBy(check));
  }

  @RepeatedTest(20)
  void passesTheRightTotalOfWhateverIsDrawn(RepetitionInfo info) {
    Values drawn = check.draw(new Random(info.getCurrentRepetition()));
    HandMade story = HandMade.evidence(drawn).connects().subscribes(drawn.get("rain"), 1);
    String total = "{\"litres\":" + (sum(drawn, SUMMED) + 0.5) + ",\"count\":6}";
    story.publishes(drawn.get("total"), total, 1);
    assertEquals("PASS", story.leaves().exits().judgedBy(check));
  }
}
