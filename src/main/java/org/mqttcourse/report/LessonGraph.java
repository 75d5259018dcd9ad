package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;

/**
 * Draws what builds on what. A lesson stands below the last one that it builds on; where several
 * stand below one, those with the shorter way ahead branch off, and the longest goes straight on.
 */
public final class LessonGraph {
  private final Page page;
  private final Theme theme;
  private final Set<Integer> numbers = new HashSet<>();
  private final Map<Integer, List<Lesson>> children = new HashMap<>();

  /** Prints to that. */
  public LessonGraph(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** Draws them; lessons that are not there are left out of what the others build on. */
  public void print(List<Lesson> lessons) {
    lessons.forEach(lesson -> numbers.add(lesson.number()));
    for (Lesson lesson : lessons) {
      int parent = lesson.buildsOn().stream().filter(numbers::contains).reduce(0, Math::max);
      children.computeIfAbsent(parent, number -> new ArrayList<>()).add(lesson);
    }
    for (Lesson root : children.getOrDefault(0, List.of())) {
      trunk(root, "", "");
    }
    page.blank();
    page.text(theme.text("report.graph.explain"));
  }

  private void trunk(Lesson lesson, String first, String rest) {
    List<Lesson> below = new ArrayList<>(children.getOrDefault(lesson.number(), List.of()));
    below.sort(Comparator.comparingInt(this::height).thenComparing(Lesson::number));
    String line = theme.either("│", "|");
    line(lesson, first, rest + (below.isEmpty() ? "  " : line + " "));
    for (int i = 0; i < below.size() - 1; i++) {
      trunk(below.get(i), rest + theme.either("├─", "+-"), rest + line + " ");
    }
    if (!below.isEmpty()) {
      trunk(below.get(below.size() - 1), rest, rest);
    }
  }

  private void line(Lesson lesson, String first, String rest) {
    String number = (lesson.number() < 10 ? " " : "") + lesson.number() + "  ";
    List<Integer> all = lesson.buildsOn().stream().filter(numbers::contains).sorted().toList();
    String also =
        all.size() < 2 ? "" : theme.text("report.graph.also", join(all.subList(0, all.size() - 1)));
    page.text(
        first + number,
        rest + "  ",
        List.of(new Span(Span.Style.STRONG, lesson.title()), Span.plain(also)));
  }

  private String join(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      text.append(i == 0 ? "" : i == numbers.size() - 1 ? theme.text("report.and") : ", ")
          .append(numbers.get(i));
    }
    return text.toString();
  }

  private int height(Lesson lesson) {
    return 1
        + children.getOrDefault(lesson.number(), List.of()).stream()
            .mapToInt(this::height)
            .max()
            .orElse(0);
  }
}
