package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueQuestionsTest {
  @Test
  void mixesLessonsAndStopsInTime() {
    List<DueQuestions.Question> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(new DueQuestions.Question(FakeCourse.TALK, i));
    }
    all.add(new DueQuestions.Question(FakeCourse.ANSWERS, 1));

    assertEquals(
        List.of("talk/0", "answers/1", "talk/1"),
        DueQuestions.some(all, 3).stream().map(DueQuestions.Question::key).toList());
    assertEquals(4, DueQuestions.some(all, 8).size());
  }
}
