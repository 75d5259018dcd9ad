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
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;

/**
 * What a careful reader would mark in a lesson or an exercise: questions without a reason,
 * references to what does not exist, terms before their explanation, words that no line can hold.
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

  /** "It needs lessons 5 and 6 for its Java": whoever does it has read them. */
  private static final Pattern NEEDS =
      Pattern.compile("\\bneeds lessons? (\\d+(?:(?:, | and )\\d+)*)");

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
      LintText text = LintText.of(step);
      references(text, where, problems);
      tooEarly(text.prose(), lesson.number(), section, order, where, problems);
      tooLong(text, where, problems);
    }
    return problems;
  }

  /** What is to be mended in an exercise's text, a line each. */
  List<String> problems(Exercise exercise) {
    List<String> problems = new ArrayList<>();
    String where = "exercise %s: ".formatted(exercise.slug());
    LintText text = LintText.of(exercise);
    references(text, where, problems);
    // Whatever its own lesson explains, it may use: it stands behind that.
    int number = Math.max(exercise.lesson(), lastNeeded(text.prose()));
    tooEarly(text.prose(), number, ANY_SECTION, List.of(), where, problems);
    tooLong(text, where, problems);
    return problems;
  }

  /** The last lesson that a text says it needs; 0 where it says nothing of that. */
  private static int lastNeeded(String text) {
    return NEEDS
        .matcher(text)
        .results()
        .flatMap(needs -> Arrays.stream(needs.group(1).split("\\D+", -1)))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private static void tooLong(LintText text, String where, List<String> problems) {
    Arrays.stream(text.all().split("\\s+"))
        .filter(word -> word.length() > LONGEST_WORD)
        .forEach(word -> problems.add(where + "no line of 80 columns can hold " + word));
  }

  private void references(LintText text, String where, List<String> problems) {
    Matcher number = LESSON.matcher(text.all());
    while (number.find()) {
      int named = Integer.parseInt(number.group(1));
      if (!lessons.contains(named)) {
        problems.add(where + "there is no lesson " + named);
      }
    }
    for (String command : text.commands()) {
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
          Pattern asWord = asWord(term);
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

  /** The term, also in the plural, and where a sentence begins with it. */
  private static Pattern asWord(String term) {
    int first = Math.min(1, term.length());
    return Pattern.compile(
        "(?<!\\w)(?i:%s)%ss?\\b"
            .formatted(
                Pattern.quote(term.substring(0, first)), Pattern.quote(term.substring(first))));
  }
}
