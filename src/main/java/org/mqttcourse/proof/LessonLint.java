package org.mqttcourse.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;

/**
 * What a careful reader would mark in a lesson: questions without a reason, references to what does
 * not exist, terms before their explanation, words that no line can hold.
 */
final class LessonLint {
  /** Eighty columns, less what lists and notes are indented. */
  private static final int LONGEST_WORD = 72;

  /** Where it is only known in which lesson a term is explained. */
  static final String ANY_SECTION = "";

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  /** "A last will (lesson 12)" needs no explanation yet. */
  private static final Pattern POINTS_AHEAD = Pattern.compile("\\blesson \\d|\\blater lesson");

  private static final Pattern LESSON = Pattern.compile("\\b[Ll]esson (\\d+)\\b");
  private static final Pattern ON_EXERCISE =
      Pattern.compile("(?:check|run|hint|edit|diff|solution|reset) ([a-z][a-z0-9_]*)");

  private final Set<Integer> lessons;
  private final Collection<String> exercises;
  private final Map<String, Place> explained;
  private final Set<String> notInGlossary;

  /**
   * Reads nothing yet.
   *
   * @param lessons the numbers of all lessons
   * @param exercises the slugs of all exercises
   * @param explained where each term is explained
   * @param notInGlossary those of them that the glossary misses
   */
  LessonLint(
      Collection<Integer> lessons,
      Collection<String> exercises,
      Map<String, Place> explained,
      Set<String> notInGlossary) {
    this.lessons = new TreeSet<>(lessons);
    this.exercises = List.copyOf(exercises);
    this.explained = new LinkedHashMap<>(explained);
    this.notInGlossary = new TreeSet<>(notInGlossary);
  }

  /**
   * A section of a lesson.
   *
   * @param section its title; {@link #ANY_SECTION} where only the lesson is known
   */
  record Place(int lesson, String section) {}

  /** What is to be mended in a lesson, a line each. */
  List<String> problems(Lesson lesson) {
    List<String> problems = new ArrayList<>();
    List<String> order = new ArrayList<>();
    lesson.steps().forEach(step -> order.add(step.title()));
    for (String term : notInGlossary) {
      if (explained.get(term).lesson() == lesson.number()) {
        problems.add("lesson %d: the glossary misses \"%s\"".formatted(lesson.number(), term));
      }
    }
    String section = "";
    for (Step step : lesson.steps()) {
      section = step.title().isEmpty() ? section : step.title();
      String where = "lesson %d, \"%s\": ".formatted(lesson.number(), section);
      if (step instanceof Step.Quiz quiz && quiz.why().isEmpty()) {
        problems.add(where + "a quiz without a [why]");
      }
      String text = text(step);
      references(text, commands(step), where, problems);
      tooEarly(text, lesson.number(), section, order, where, problems);
      Arrays.stream(text.split("\\s+"))
          .filter(word -> word.length() > LONGEST_WORD)
          .forEach(word -> problems.add(where + "no line of 80 columns can hold " + word));
    }
    return problems;
  }

  private void references(String text, List<String> commands, String where, List<String> problems) {
    Matcher number = LESSON.matcher(text);
    while (number.find()) {
      int named = Integer.parseInt(number.group(1));
      if (!lessons.contains(named)) {
        problems.add(where + "there is no lesson " + named);
      }
    }
    for (String command : commands) {
      Matcher exercise = ON_EXERCISE.matcher(command.strip());
      if (exercise.matches() && !exercises.contains(exercise.group(1))) {
        problems.add(where + "there is no exercise " + exercise.group(1));
      }
    }
  }

  private void tooEarly(
      String text,
      int number,
      String section,
      List<String> order,
      String where,
      List<String> problems) {
    explained.forEach(
        (term, place) -> {
          boolean before =
              number < place.lesson()
                  || (number == place.lesson()
                      && !place.section().equals(ANY_SECTION)
                      && order.indexOf(section) < order.indexOf(place.section()));
          Pattern asWord = Pattern.compile("(?<!\\w)" + Pattern.quote(term) + "s?\\b");
          if (before
              && SENTENCE_END
                  .splitAsStream(text)
                  .filter(sentence -> !POINTS_AHEAD.matcher(sentence).find())
                  .anyMatch(sentence -> asWord.matcher(sentence).find())) {
            problems.add(
                where
                    + "\"%s\" is used, and explained only in lesson %d"
                        .formatted(term, place.lesson())
                    + (place.section().isEmpty() ? "" : ", \"" + place.section() + '"'));
          }
        });
  }

  private static List<String> commands(Step step) {
    List<String> lines = new ArrayList<>();
    if (step instanceof Step.Try attempt) {
      lines.addAll(attempt.commands());
    }
    for (Block block : step.text()) {
      if (block instanceof Block.Code code && code.language().equals("mqtt")) {
        lines.addAll(code.lines());
      }
    }
    return lines;
  }

  private static String text(Step step) {
    StringBuilder text = new StringBuilder();
    add(step.text(), text);
    if (step instanceof Step.Quiz quiz) {
      quiz.options().forEach(option -> text.append(Span.text(option.text())).append('\n'));
      add(quiz.why(), text);
    } else if (step instanceof Step.Predict predict) {
      predict.options().forEach(option -> text.append(Span.text(option.text())).append('\n'));
      add(predict.answer(), text);
    } else if (step instanceof Step.Discuss discuss) {
      add(discuss.answer(), text);
    }
    return text.toString();
  }

  /** Prose only: code has words of its own. */
  private static void add(List<Block> blocks, StringBuilder text) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        text.append(Span.text(paragraph.text())).append('\n');
      } else if (block instanceof Block.Points points) {
        points.points().forEach(point -> add(point, text));
      } else if (block instanceof Block.Aside aside) {
        add(aside.text(), text);
      } else if (block instanceof Block.Terms terms) {
        terms.terms().forEach(term -> text.append(Span.text(term.meaning())).append('\n'));
      }
    }
  }
}
