package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Blocks;
import org.mqttcourse.lesson.Expectation;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Trial;

/**
 * Says where a translation is built otherwise than its original. Progress is kept by a step's
 * place, and an answer by its letter: both must mean the same in every language.
 *
 * @param file the translation
 */
record Likeness(Path file) {
  private static final Pattern MESSAGE =
      Pattern.compile("(-m|--message|--will-payload) (?:\"[^\"]*\"|\\S+)");

  /** A line for each difference between lessons, with the place in the translation. */
  List<String> differences(Lesson original, LessonSource translation) {
    List<String> differences = new ArrayList<>();
    Lesson lesson = translation.lesson();
    if (lesson.minutes() != original.minutes() || !lesson.buildsOn().equals(original.buildsOn())) {
      differences.add(at(1, "minutes and builds-on are those of the English lesson"));
    }
    List<Step> steps = lesson.steps();
    List<Step> originals = original.steps();
    for (int i = 0; i < Math.min(steps.size(), originals.size()); i++) {
      String step = "step " + (i + 1);
      int line = translation.lines().get(i);
      if (!kind(steps.get(i)).equals(kind(originals.get(i)))) {
        // Whatever comes behind it is shifted, and would only hide this one.
        differences.add(
            at(
                line,
                "%s is %s, in English it is %s"
                    .formatted(step, kind(steps.get(i)), kind(originals.get(i)))));
        return differences;
      }
      for (String difference : differences(originals.get(i), steps.get(i))) {
        differences.add(at(line, step + difference));
      }
    }
    if (steps.size() != originals.size()) {
      int last = translation.lines().get(Math.min(steps.size(), originals.size()) - 1);
      differences.add(
          at(last, "%d steps, in English %d".formatted(steps.size(), originals.size())));
    }
    return differences;
  }

  /** The same between exercises. */
  List<String> differences(ExerciseText original, ExerciseText translation) {
    boolean same =
        original.lesson() == translation.lesson()
            && original.points() == translation.points()
            && original.kind() == translation.kind()
            && original.level() == translation.level()
            && original.partial().equals(translation.partial());
    return same
        ? List.of()
        : List.of(at(1, "lesson, points, kind, level and partial are those of exercise.adoc"));
  }

  private String at(int line, String what) {
    return new AuthoringException(file, line, what).getMessage();
  }

  private static List<String> differences(Step original, Step step) {
    List<String> differences = new ArrayList<>();
    if (original.title().isEmpty() != step.title().isEmpty()) {
      differences.add(step.title().isEmpty() ? " has no title" : " has a title of its own");
    }
    long typed = typed(step);
    if (typed != typed(original)) {
      differences.add(
          ": %d lines are typed in its transcripts, in English %d"
              .formatted(typed, typed(original)));
    }
    if (original instanceof Step.Try first && step instanceof Step.Try second) {
      if (!first.until().equals(second.until())) {
        differences.add(": until is \"%s\" in English".formatted(first.until().text()));
      }
      boolean exactly = first.until().text().contains("payload=");
      commands(first.commands(), second.commands(), exactly, differences);
    } else if (original instanceof Step.Quiz first && step instanceof Step.Quiz second) {
      options(first.options(), second.options(), differences);
      if (first.why().isEmpty() != second.why().isEmpty()) {
        differences.add(": one of the two has no [why]");
      }
    } else if (original instanceof Step.Predict first && step instanceof Step.Predict second) {
      options(first.options(), second.options(), differences);
      trial(first.trial().orElse(NOTHING_RUN), second.trial().orElse(NOTHING_RUN), differences);
    } else if (original instanceof Step.Exercise first && step instanceof Step.Exercise second) {
      if (!first.slug().equals(second.slug())) {
        differences.add(": the exercise is " + first.slug() + " in English");
      }
    }
    return differences;
  }

  private static long typed(Step step) {
    return Blocks.of(step)
        .filter(Block.Transcript.class::isInstance)
        .flatMap(block -> ((Block.Transcript) block).lines().stream())
        .filter(Block.Transcript::isTyped)
        .count();
  }

  private static final Trial NOTHING_RUN = new Trial(List.of(), List.of());

  private static void trial(Trial original, Trial trial, List<String> differences) {
    if (!original.options().equals(trial.options())) {
      differences.add(": its [run] measures something else than in English");
    }
    boolean exactly = false;
    for (Expectation expectation : original.options()) {
      exactly |= expectation.packets().text().contains("payload=");
    }
    commands(original.commands(), trial.commands(), exactly, differences);
  }

  private static void options(
      List<Step.Option> original, List<Step.Option> options, List<String> differences) {
    String right = right(original);
    if (!right.equals(right(options))) {
      differences.add(": options are %s, in English %s".formatted(right(options), right));
    }
  }

  private static String right(List<Step.Option> options) {
    StringBuilder right = new StringBuilder();
    options.forEach(option -> right.append(option.right() ? "[x]" : "[ ]"));
    return right.toString();
  }

  /** Messages may be translated, unless something is measured by them. */
  private static void commands(
      List<String> original, List<String> commands, boolean exactly, List<String> differences) {
    if (original.size() != commands.size()) {
      differences.add(
          ": %d lines to type, in English %d".formatted(commands.size(), original.size()));
      return;
    }
    for (int i = 0; i < commands.size(); i++) {
      String mine = exactly ? commands.get(i) : MESSAGE.matcher(commands.get(i)).replaceAll("$1");
      String its = exactly ? original.get(i) : MESSAGE.matcher(original.get(i)).replaceAll("$1");
      if (!mine.equals(its)) {
        differences.add(": '%s' is '%s' in English".formatted(commands.get(i), original.get(i)));
      }
    }
  }

  private static String kind(Step step) {
    if (step instanceof Step.Prose) {
      return "text";
    } else if (step instanceof Step.Exercise) {
      return "an exercise";
    }
    return "a " + step.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
