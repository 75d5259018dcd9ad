package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.course.Course;

/** Words that may come next, made of what they stand for. */
final class Suggestions {
  private Suggestions() {}

  static List<Screen.Suggestion> of(List<String> words) {
    List<Screen.Suggestion> suggestions = new ArrayList<>();
    words.forEach(word -> suggestions.add(new Screen.Suggestion(word, "")));
    return suggestions;
  }

  static List<Screen.Suggestion> exercises(Session session, List<String> before) {
    return before.isEmpty() ? of(session.course().exercises()) : List.of();
  }

  static List<Screen.Suggestion> lessons(Session session) {
    List<Screen.Suggestion> suggestions = new ArrayList<>();
    for (Course.Entry lesson : session.course().lessons()) {
      suggestions.add(new Screen.Suggestion(Integer.toString(lesson.number()), lesson.title()));
      suggestions.add(new Screen.Suggestion(lesson.name(), lesson.title()));
    }
    return suggestions;
  }
}
