package org.mqttcourse.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void comesBackOnTheDayAfterItWasLearned() {
    Recall recall = Recall.learned(TODAY);

    assertFalse(recall.isDue(TODAY));
    assertTrue(recall.isDue(TODAY.plusDays(1)));
    assertTrue(recall.isDue(TODAY.plusDays(9)));
  }

  @Test
  void growsAsSm2SaysWhileItIsKnown() {
    assertEquals(List.of(1, 6, 15, 38, 95), intervals(Recall.KNOWN, 5));
  }

  @Test
  void growsMoreSlowlyForGuesses() {
    // Ease 2.5 loses 0.14 each time: 6 * 2.22, 13 * 2.08.
    assertEquals(List.of(1, 6, 13, 27), intervals(Recall.GUESSED, 4));
  }

  @Test
  void beginsAnewWithoutLosingItsEaseWhenForgotten() {
    Recall known = Recall.learned(TODAY).answered(3, TODAY).answered(3, TODAY);

    Recall forgotten = known.answered(Recall.FORGOTTEN, TODAY);

    assertEquals(new Recall(TODAY.plusDays(1), 0, 1, known.ease()), forgotten);
  }

  @Test
  void neverGetsHarderThanSm2Allows() {
    Recall recall = Recall.learned(TODAY);
    for (int i = 0; i < 20; i++) {
      recall = recall.answered(Recall.GUESSED, TODAY);
    }
    assertEquals(1.3, recall.ease(), 1e-9);
    assertEquals(3650, recall.interval());
  }

  @Test
  void countsDaysInARow() {
    Streak streak = Streak.none().on(TODAY).on(TODAY).on(TODAY.plusDays(1));

    assertEquals(2, streak.daysAt(TODAY.plusDays(1)));
    assertEquals(2, streak.daysAt(TODAY.plusDays(2)));
    assertEquals(0, streak.daysAt(TODAY.plusDays(3)));
    assertEquals(1, streak.on(TODAY.plusDays(3)).daysAt(TODAY.plusDays(3)));
    assertEquals(streak, streak.on(TODAY.minusDays(5)));
  }

  private static List<Integer> intervals(int grade, int answers) {
    List<Integer> intervals = new ArrayList<>();
    Recall recall = Recall.learned(TODAY);
    LocalDate day = TODAY;
    for (int i = 0; i < answers; i++) {
      day = recall.due();
      recall = recall.answered(grade, day);
      assertEquals(day.plusDays(recall.interval()), recall.due());
      intervals.add(recall.interval());
    }
    return intervals;
  }
}
